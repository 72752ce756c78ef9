using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Core.Calls;
using CallCenter.Engine.Flows;
using CallCenter.Engine.Flows.Publishing;
using CallCenter.Engine.Flows.Trying;
using CallCenter.Flows.Files;
using CallCenter.Flows.Running;
using CallCenter.Testing;
using Microsoft.Extensions.Time.Testing;

namespace CallCenter.Engine.Tests.Flows;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class PublishedVersionsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    private static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly PhoneNumber Service = new("+38338000100");
    private static readonly PhoneNumber Test = new("+38338000199");
    private static readonly FlowReading Reading = FlowFiles.Reading(new FlowOptions());

    private readonly ScriptedSource _source = new();
    private readonly RecordingLogger<PublishedVersions> _log = new();

    private PublishedVersions Versions => field ??= new PublishedVersions(new FlowLibrary(_source, Reading, new RecordingLogger<FlowLibrary>()), _log);

    [Test]
    public async Task NothingPublished_ACall_GoesToAPersonAndOperatorsAreTold()
    {
        await Versions.TakeAsync(FlowRoutes.None, Ct);

        var set = await CallAsync(0, Service);
        var advance = FlowRunner.Advance(set, FlowRunner.Begin(set), FlowEvent.Entered.Now, Noon, []);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((advance.Output!.Turn as CallerTurn.Enqueue)?.Queue, Is.EqualTo("general"));
            Assert.That(advance.Output.Speech, Is.Not.Empty);
            Assert.That(set.Districts.All, Is.Not.Empty);
            Assert.That(set.Prompts.Has("please-wait", set.Main.Languages[0]), Is.True);
            Assert.That(Versions.Missing, Does.StartWith("no flow is published: run 'callcenter flow publish'"));
            Assert.That(await Versions.FindAsync(set.Hash, Ct), Is.SameAs(Versions.Live).Or.Property("Hash").EqualTo(set.Hash));
        }
    }

    [Test]
    public async Task FirstPublished_CallsOfTheBuiltInFlow_KeepIt()
    {
        var net = await CallAsync(0, Service);
        await Versions.TakeAsync(Routes(1, Alias(1, _source.Add(Files("one")))), Ct);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Versions.FindAsync(net.Hash, Ct))?.Hash, Is.EqualTo(net.Hash));
            Assert.That((await CallAsync(0, Service)).Hash, Is.EqualTo(Files("one").Hash));
            Assert.That(Versions.Missing, Is.Null);
        }
    }

    [Test]
    public async Task Published_CallsOfTheOldVersion_FindItAndItIsReadOnce()
    {
        var (one, two) = (_source.Add(Files("one")), _source.Add(Files("two")));
        await Versions.TakeAsync(Routes(1, Alias(1, one)), Ct);
        await Versions.TakeAsync(Routes(2, Alias(2, two)), Ct);

        var found = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ => (await Versions.FindAsync(one, Ct))?.Hash));

        Assert.That(found, Has.All.EqualTo(one));
        Assert.That(_source.Reads, Is.EqualTo(2));
    }

    [Test]
    public async Task LiveCannotBeRead_NewCallsKeepWhatTheyHad()
    {
        var one = _source.Add(Files("one"));
        await Versions.TakeAsync(Routes(1, Alias(1, one)), Ct);

        await Versions.TakeAsync(Routes(2, Alias(2, new string('0', 64))), Ct);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Versions.Live.Hash, Is.EqualTo(one));
            Assert.That(Versions.Missing, Does.Contain("version 2 is live and cannot be read"));
            Assert.That(Versions.Knows(Routes(2)), Is.False, "else it would not be tried again");
            Assert.That(await Versions.FindAsync(new string('0', 64), Ct), Is.Null);
        }
    }

    [Test]
    public async Task Candidate_TakesItsShareAndTheSameCallsEachTime()
    {
        var (one, two) = (_source.Add(Files("one")), _source.Add(Files("two")));
        await Versions.TakeAsync(Routes(1, Alias(1, one) with { Trial = new FlowTrial(2, two, 30, Noon, StepBackPolicy.Usual) }), Ct);

        var first = await HashesAsync();
        var second = await HashesAsync();
        await Versions.TakeAsync(Routes(2, Alias(1, one) with { Trial = new FlowTrial(2, two, 0, Noon, StepBackPolicy.Usual) }), Ct);
        var steppedBack = await HashesAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.Count(hash => hash == two) / 10.0, Is.EqualTo(30).Within(5));
            Assert.That(second, Is.EqualTo(first));
            Assert.That(steppedBack, Has.All.EqualTo(one));
        }
    }

    [Test]
    public async Task TestNumber_ReachesTheDraft_AndWhatIsLiveWhileItHasFaults()
    {
        var one = _source.Add(Files("one"));
        var good = _source.Add(Files("draft"));
        var bad = _source.Add(Files("draft").With("customer-care.yaml", "flow: customer-care\nstart: nowhere\n"));

        await Versions.TakeAsync(Routes(1, Alias(1, one)) with { Numbers = [new FlowNumber(Test.Value, "draft", good)] }, Ct);
        var (tested, usual) = (await CallAsync(0, Test), await CallAsync(0, Service));
        await Versions.TakeAsync(Routes(2, Alias(1, one)) with { Numbers = [new FlowNumber(Test.Value, "draft", bad)] }, Ct);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((tested.Hash, usual.Hash), Is.EqualTo((good, one)));
            Assert.That((await CallAsync(0, Test)).Hash, Is.EqualTo(one));
            Assert.That(_log.Lines, Has.Some.StartsWith("DraftFaulty: The draft that ***99 reaches has"));
        }
    }

    [Test]
    public async Task Refresh_DatabaseAwayAtStart_TakesTheCopy()
    {
        _source.Copy = Routes(7, Alias(1, _source.Add(Files("one"))));
        _source.Routes = null;
        using var refresh = new PublishedRefresh(Versions, _source, Reading, new FakeTimeProvider(), new RecordingLogger<PublishedRefresh>());

        await refresh.StartAsync(Ct);
        await refresh.StopAsync(Ct);

        Assert.That((Versions.Live.Hash, Versions.Missing), Is.EqualTo((Files("one").Hash, (string?)null)));
    }

    private async Task<FlowSet> CallAsync(int call, PhoneNumber dialled) =>
        await Versions.ForNewCallAsync(new CallId(string.Create(CultureInfo.InvariantCulture, $"CA{call:x32}")), dialled, Ct);

    private async Task<List<string>> HashesAsync()
    {
        var hashes = new List<string>();
        for (var call = 0; call < 1_000; call++)
        {
            hashes.Add((await CallAsync(call, Service)).Hash);
        }

        return hashes;
    }

    private static FlowRoutes Routes(long revision, params ImmutableArray<FlowAlias> aliases) => new(revision, aliases, []);

    private static FlowAlias Alias(int number, string hash) => new("live", number, hash, null, null, "ada", Noon, "test");

    private static FlowFileSet Files(string greeting)
    {
        var files = FlowFiles.ReadFolder(RepositoryFolder.PlainFlows, []);
        return files.With("prompts/en.yaml", files.Texts["prompts/en.yaml"].Replace("Welcome", $"Welcome {greeting}", StringComparison.Ordinal));
    }
}
