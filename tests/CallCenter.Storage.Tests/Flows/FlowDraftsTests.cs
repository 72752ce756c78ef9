using CallCenter.Engine.Flows.Publishing;

namespace CallCenter.Storage.Tests.Flows;

internal sealed class FlowDraftsTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly ChangedBy Ada = new("ada", "x");
    private static readonly ChangedBy Besa = new("besa", "x");
    private FlowRig _rig = null!;

    [SetUp]
    public async Task BeginAsync() => _rig = await FlowRig.StartAsync();

    [TearDown]
    public async Task EndAsync() => await _rig.DisposeAsync();

    [Test]
    public async Task Save_TwoPeople_TheSecondIsToldWhoSavedAndNothingIsLost()
    {
        var first = FlowRig.Value(await SaveAsync("ada's", 0, Ada));
        var second = await SaveAsync("besa's", 0, Besa);
        var third = FlowRig.Value(await SaveAsync("both", first.Lock, Besa));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(second, Is.EqualTo(new FlowResult<FlowDraft>.Conflict(first)));
            Assert.That((first.Lock, third.Lock, third.EditedBy), Is.EqualTo((1, 2, "besa")));
            Assert.That(FlowRig.Value(await _rig.Drafts.FindAsync(FlowRig.Flow, Ct)), Is.EqualTo(third));
        }
    }

    [Test]
    public async Task Save_TenAtOnce_ExactlyOneWins()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(() => SaveAsync($"{i}", 0, Ada))));

        Assert.That(results.Count(result => result is FlowResult<FlowDraft>.Done), Is.EqualTo(1));
        Assert.That(results.Count(result => result is FlowResult<FlowDraft>.Conflict), Is.EqualTo(9));
    }

    [Test]
    public async Task Save_TheSameFilesAgain_DoneWithoutANewLock()
    {
        await SaveAsync("x", 0, Ada);
        Assert.That(FlowRig.Value(await SaveAsync("x", 0, Besa)).Lock, Is.EqualTo(1));
    }

    [Test]
    public async Task Save_WithFaults_SavedAndTold()
    {
        var files = FlowRig.Files("x").With("customer-care.yaml", "flow: customer-care\n");

        var saved = FlowRig.Value(await new SaveDraft(_rig.Drafts).RunAsync(files, FlowRig.Reading, 0, Ada, Ct));

        Assert.That(saved.Findings, Is.Not.Empty);
    }

    [Test]
    public async Task Save_AZeroCharacter_RefusedInASentence()
    {
        var refused = await new SaveDraft(_rig.Drafts).RunAsync(FlowRig.Files("x").With("tests/a.yaml", "\0"), FlowRig.Reading, 0, Ada, Ct);

        Assert.That((refused as FlowResult<SavedDraft>.Refused)?.Sentence, Does.StartWith("tests/a.yaml holds a zero character"));
    }

    [Test]
    public async Task Publish_TheDraft_ItIsDone()
    {
        await _rig.PublishedAsync("one");
        var draft = FlowRig.Value(await SaveAsync("two", 0, Ada));
        await _rig.PublishedAsync("two");

        Assert.That(draft.BasedOn, Is.EqualTo(1));
        Assert.That(await _rig.Drafts.FindAsync(FlowRig.Flow, Ct), Is.TypeOf<FlowResult<FlowDraft>.NotFound>());
    }

    [Test]
    public async Task Discard_AnotherLock_ConflictAndKept()
    {
        await SaveAsync("x", 0, Ada);

        Assert.That(await _rig.Drafts.DiscardAsync(FlowRig.Flow, 7, Ada, Ct), Is.TypeOf<FlowResult<FlowDraft>.Conflict>());
        Assert.That(await _rig.Drafts.DiscardAsync(FlowRig.Flow, 1, Ada, Ct), Is.TypeOf<FlowResult<FlowDraft>.Done>());
        Assert.That(await _rig.Drafts.DiscardAsync(FlowRig.Flow, null, Ada, Ct), Is.TypeOf<FlowResult<FlowDraft>.NotFound>());
    }

    [Test]
    public async Task Numbers_ToDraftAliasAndVersion_LeadToTheirFiles()
    {
        var one = await _rig.PublishedAsync("one");
        var two = await _rig.PublishedAsync("two");
        await _rig.MoveAsync(new AliasChange.Point(1), "test");
        foreach (var (number, target) in new[] { ("+38338000001", "draft"), ("+38338000002", "test"), ("+38338000003", "2"), ("+38338000004", "live") })
        {
            FlowRig.Value(await _rig.Drafts.AddNumberAsync(FlowRig.Flow, number, target, Ada, Ct));
        }

        var before = (await _rig.RoutesAsync()).Numbers;
        var draft = FlowRig.Value(await SaveAsync("draft", 0, Ada));
        await _rig.Drafts.RemoveNumberAsync(FlowRig.Flow, "+38338000004", Ada, Ct);
        var after = (await _rig.RoutesAsync()).Numbers;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(before.Select(n => n.Hash), Is.EqualTo(new[] { null, one.Version.Hash, two.Version.Hash, two.Version.Hash }));
            Assert.That(after.Select(n => n.Hash), Is.EqualTo(new[] { draft.Hash, one.Version.Hash, two.Version.Hash }));
            Assert.That(await _rig.Drafts.AddNumberAsync(FlowRig.Flow, "+38338000009", "9", Ada, Ct), Is.TypeOf<FlowResult<FlowNumber>.NotFound>());
            Assert.That(await _rig.Drafts.RemoveNumberAsync(FlowRig.Flow, "+38338000009", Ada, Ct), Is.TypeOf<FlowResult<FlowNumber>.NotFound>());
        }
    }

    private Task<FlowResult<FlowDraft>> SaveAsync(string greeting, int held, ChangedBy by) =>
        _rig.Drafts.SaveAsync(FlowRig.Flow, FlowRig.Files(greeting), held, by, Ct);
}
