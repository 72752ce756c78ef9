using CallCenter.Engine.Flows.Publishing;
using CallCenter.Engine.Flows.Trying;
using CallCenter.Storage.Flows;
using Npgsql;

namespace CallCenter.Storage.Tests.Flows;

internal sealed class FlowStoreTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private FlowRig _rig = null!;

    [SetUp]
    public async Task BeginAsync() => _rig = await FlowRig.StartAsync();

    [TearDown]
    public async Task EndAsync() => await _rig.DisposeAsync();

    [Test]
    public async Task Publish_TwoSetsOfFiles_NumberedLiveAndWrittenDown()
    {
        var one = await _rig.PublishedAsync("one");
        var two = await _rig.PublishedAsync("two");

        var routes = await _rig.RoutesAsync();
        var versions = FlowRig.Value(await _rig.Store.VersionsAsync(FlowRig.Flow, 10, Ct));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((one.Version.Number, two.Version.Number), Is.EqualTo((1, 2)));
            Assert.That((one.IsNew, two.IsNew), Is.EqualTo((true, true)));
            Assert.That((routes.Live!.Number, routes.Live.Hash, routes.Live.Previous), Is.EqualTo((2, two.Version.Hash, (int?)1)));
            Assert.That(versions, Is.EqualTo(new[] { two.Version, one.Version }));
            Assert.That((two.Version.Author, two.Version.Message), Is.EqualTo(("ada", "a change")));
            Assert.That(await _rig.EventsAsync(), Is.EqualTo(new[]
            {
                "ada | published | - | 1 | a change", "ada | live: moved | - | 1 | a change",
                "ada | published | - | 2 | a change", "ada | live: moved | 1 | 2 | a change",
            }));
        }
    }

    [Test]
    public async Task Publish_TheSameFilesTwice_OneVersionAndNothingMoved()
    {
        var first = await _rig.PublishedAsync("one");
        var events = await _rig.EventsAsync();
        var again = await _rig.PublishedAsync("one");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(again.IsNew, Is.False);
            Assert.That(again.Version, Is.EqualTo(first.Version));
            Assert.That(await _rig.EventsAsync(), Is.EqualTo(events));
        }
    }

    [Test]
    public async Task Publish_FilesOfAnEarlierVersion_ThatVersionIsLiveAgain()
    {
        await _rig.PublishedAsync("one");
        await _rig.PublishedAsync("two");
        var again = await _rig.PublishedAsync("one");

        Assert.That((again.IsNew, again.Version.Number, again.Live.Number), Is.EqualTo((false, 1, 1)));
    }

    [Test]
    public async Task Publish_ManyAtOnce_DifferentNumbersWithoutGaps()
    {
        var published = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => _rig.PublishedAsync($"{i / 2}"))));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(published.Select(it => it.Version.Number).Distinct().Order(), Is.EqualTo(Enumerable.Range(1, 6)));
            Assert.That(published.Select(it => (it.Version.Number, it.Version.Hash)).Distinct().Count(), Is.EqualTo(6));
            Assert.That(published.Count(it => it.IsNew), Is.EqualTo(6));
        }
    }

    [Test]
    public async Task Publish_Faults_RefusedWithEveryFindingAndNothingStored()
    {
        var files = FlowRig.Files("x");
        var faulty = files.With("customer-care.yaml", files.Texts["customer-care.yaml"].Replace("next: language", "next: nowhere", StringComparison.Ordinal));

        var refused = (FlowResult<Published>.Refused)await _rig.PublishAsync(faulty);

        Assert.That(refused.Findings.Select(finding => finding.ToString()), Has.Some.Contains("FLOW010").And.Some.Contains("nowhere"));
        Assert.That(await _rig.EventsAsync(), Is.Empty);
    }

    [Test]
    public async Task Publish_GateIsClosed_RefusedAndNothingStored()
    {
        PublishingGate closed = (_, _, _) => Task.FromResult<IReadOnlyList<string>>(["A test fails."]);
        var result = await new PublishFlow(_rig.Store).RunAsync(
            FlowRig.Files("x"), FlowRig.Reading, new ChangedBy("ada", "x"), new PublishingManner(null, StepBackPolicy.Usual, closed), Ct);

        Assert.That((result as FlowResult<Published>.Refused)?.Sentence, Is.EqualTo("A test fails."));
        Assert.That(await _rig.EventsAsync(), Is.Empty);
    }

    [Test]
    public async Task Content_OfAVersion_IsTheSameToTheByte()
    {
        var files = FlowRig.Files("Đakovica ДПР 😀 \"quoted\" \\ \t {{ x }}").With("tests/odd.yaml", "a: \u2028 b\n\n\n#  trailing   \n");
        var published = FlowRig.Value(await _rig.PublishAsync(files));

        var content = FlowRig.Value(await _rig.Store.ContentAsync(published.Version.Hash, Ct));

        Assert.That(content.Texts, Is.EqualTo(files.Texts));
        Assert.That(content.Hash, Is.EqualTo(published.Version.Hash));
    }

    [Test]
    public async Task RollBack_Twice_GoesBackOnceAndAsksTheSecondTime()
    {
        await _rig.PublishedAsync("one");
        await _rig.PublishedAsync("two");

        var back = FlowRig.Value(await _rig.MoveAsync(new AliasChange.RollBack(null)));
        var again = await _rig.MoveAsync(new AliasChange.RollBack(null));

        Assert.That((back.Before!.Number, back.After.Number, back.After.Reason), Is.EqualTo((2, 1, "because")));
        Assert.That((again as FlowResult<AliasMove>.Refused)?.Sentence, Does.Contain("--to"));
        Assert.That(await _rig.EventsAsync(), Has.Some.EqualTo("besa | live: rolled back | 2 | 1 | because"));
    }

    [Test]
    public async Task Move_VersionThatDoesNotExist_NotFoundAndNothingMoved()
    {
        await _rig.PublishedAsync("one");

        var moved = await _rig.MoveAsync(new AliasChange.Point(9), "test");

        Assert.That((moved as FlowResult<AliasMove>.NotFound)?.Sentence, Does.Contain("no version 9"));
        Assert.That((await _rig.RoutesAsync()).Aliases, Has.Length.EqualTo(1));
    }

    [Test]
    public async Task Candidate_TriedSteppedBackAndPromoted_TrialIsKeptUntilItEnds()
    {
        await _rig.PublishedAsync("one");
        var tried = await _rig.PublishedAsync("two", share: 10);
        var trial = tried.Live.Trial!;

        var other = FlowRig.Value(await _rig.MoveAsync(new AliasChange.StepBack(2, trial.Since.AddSeconds(-1))));
        var back = FlowRig.Value(await _rig.MoveAsync(new AliasChange.StepBack(2, trial.Since)));
        var promoted = FlowRig.Value(await _rig.MoveAsync(new AliasChange.Promote()));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((tried.Live.Number, trial.Number, trial.Share, trial.Policy), Is.EqualTo((1, 2, 10, StepBackPolicy.Usual)));
            Assert.That(other.Moved, Is.False);
            Assert.That((back.After.Trial!.Share, back.After.Trial.Since), Is.EqualTo((0, trial.Since)));
            Assert.That((promoted.After.Number, promoted.After.Previous, promoted.After.Trial), Is.EqualTo((2, (int?)1, (FlowTrial?)null)));
        }
    }

    [Test]
    public async Task Publish_AsACandidateOfNothing_RefusedAndNothingStored()
    {
        var refused = await _rig.PublishAsync(FlowRig.Files("one"), share: 10);

        Assert.That(refused, Is.TypeOf<FlowResult<Published>.Refused>());
        Assert.That(FlowRig.Value(await _rig.Store.VersionsAsync(FlowRig.Flow, 10, Ct)), Is.Empty);
    }

    [TestCase("update flow_versions set message = 'x'")]
    [TestCase("delete from flow_versions")]
    [TestCase("update flow_contents set files = '{}'")]
    [TestCase("delete from flow_events")]
    [TestCase("update flow_events set who = 'x'")]
    public async Task History_ChangedByHand_IsRefusedByTheDatabase(string sql)
    {
        await _rig.PublishedAsync("one");
        await using var command = _rig.Database.CreateCommand(sql);

        Assert.That(async () => await command.ExecuteNonQueryAsync(), Throws.TypeOf<PostgresException>().With.Message.Contains("never change"));
    }

    [Test]
    public async Task AnyMethod_NobodyListens_UnavailableInASentence()
    {
        await using var nowhere = StoreConnections.Postgres("Host=127.0.0.1;Port=1;Database=x;Username=x;Password=hidden", null);
        var store = new FlowStore(new FlowDatabase(nowhere));

        var routes = await store.RoutesAsync(FlowRig.Flow, Ct);

        Assert.That((routes as FlowResult<FlowRoutes>.Unavailable)?.Sentence, Does.Contain("cannot be reached").And.Not.Contain("hidden"));
    }
}
