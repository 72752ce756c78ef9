using CallCenter.Engine.Flows.Publishing;
using CallCenter.Flows.Files;
using CallCenter.Flows.Prompts;
using CallCenter.Testing;
using Npgsql;

namespace CallCenter.Storage.Tests.Flows;

internal sealed class RecordingStoreTests
{
    private const string Welcome = "recordings/sq/welcome.wav";
    private static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly ChangedBy Ada = new("ada", "x");
    private static readonly byte[] Sound = Wave.Silence(1);
    private FlowRig _rig = null!;

    private static FlowFileSet Files => FlowRig.Files("x").With(Welcome, Recording.TextOf(Sound));

    [SetUp]
    public async Task BeginAsync() => _rig = await FlowRig.StartAsync();

    [TearDown]
    public async Task EndAsync() => await _rig.DisposeAsync();

    [Test]
    public async Task Keep_Twice_IsThereOnceAndTheSame()
    {
        var hash = FlowRig.Value(await _rig.Recordings.KeepAsync(Sound, Ct));
        Assert.That(FlowRig.Value(await _rig.Recordings.KeepAsync(Sound, Ct)), Is.EqualTo(hash).And.EqualTo(Recording.HashOf(Sound)));

        Assert.That(FlowRig.Value(await _rig.Recordings.FindAsync(hash, Ct)).ToArray(), Is.EqualTo(Sound));
        Assert.That(FlowRig.Value(await _rig.Recordings.MissingAsync([hash, "b"], Ct)), Is.EqualTo(new[] { "b" }));
    }

    [Test]
    public async Task Keep_TenAtOnce_AllAreDone()
    {
        var kept = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => _rig.Recordings.KeepAsync(Sound, Ct))));

        Assert.That(kept.Select(FlowRig.Value), Is.All.EqualTo(Recording.HashOf(Sound)));
    }

    [Test]
    public async Task Keep_LongestAndOneByteMore_KeptAndRefused()
    {
        var longest = Wave.Silence(600);
        Assert.That(FlowRig.Value(await _rig.Recordings.FindAsync(FlowRig.Value(await _rig.Recordings.KeepAsync(longest, Ct)), Ct)).ToArray(), Is.EqualTo(longest));
        Assert.That(await _rig.Recordings.KeepAsync(new byte[Recording.MostBytes + 1], Ct), Is.InstanceOf<FlowResult<string>.Refused>());
    }

    [Test]
    public async Task Find_NoneOfThatHash_IsNotFound() =>
        Assert.That(await _rig.Recordings.FindAsync(Recording.HashOf(Sound), Ct), Is.InstanceOf<FlowResult<ReadOnlyMemory<byte>>.NotFound>());

    [Test]
    public async Task Find_TableLocked_IsUnavailableWithinTheBudget()
    {
        var hash = FlowRig.Value(await _rig.Recordings.KeepAsync(Sound, Ct));
        await using var connection = await _rig.Database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var held = new NpgsqlCommand("lock table recordings", connection))
        {
            await held.ExecuteNonQueryAsync();
        }

        Assert.That(await _rig.Recordings.FindAsync(hash, Ct), Is.InstanceOf<FlowResult<ReadOnlyMemory<byte>>.Unavailable>());
    }

    [TestCase("insert into recordings (hash, wav) values (repeat('a', 64), decode(repeat('00', 50), 'hex'))", "a name that lies")]
    [TestCase("update recordings set wav = decode(repeat('00', 50), 'hex')", "another sound under the name")]
    public async Task Table_WhatWouldMakeANameLie_IsRefused(string sql, string what)
    {
        await _rig.Recordings.KeepAsync(Sound, Ct);
        await using var command = _rig.Database.CreateCommand(sql);

        Assert.That(async () => await command.ExecuteNonQueryAsync(), Throws.InstanceOf<PostgresException>(), what);
    }

    [Test]
    public async Task Publish_SoundNotKept_RefusedWithItsNameAndNothingIsPublished()
    {
        var refused = await _rig.PublishAsync(Files);

        Assert.That((refused as FlowResult<Published>.Refused)?.Sentence, Does.StartWith($"The recording '{Welcome}' is among the files, but its sound is not in the database"));
        Assert.That(FlowRig.Value(await _rig.Store.VersionsAsync(FlowRig.Flow, 10, Ct)), Is.Empty);
    }

    [Test]
    public async Task Save_SoundNotKept_RefusedWithItsName()
    {
        var refused = await new SaveDraft(_rig.Drafts).RunAsync(Files, FlowRig.Reading, 0, Ada, Ct);

        Assert.That((refused as FlowResult<SavedDraft>.Refused)?.Sentence, Does.Contain(Welcome));
    }

    [Test]
    public async Task Publish_SoundKeptBefore_TheVersionCarriesIt()
    {
        var kept = await new KeepRecordings(_rig.Recordings).RunAsync(Files, _ => Sound, Ct);
        var again = await new KeepRecordings(_rig.Recordings).RunAsync(Files, _ => throw new AssertionException("it is kept"), Ct);

        var published = FlowRig.Value(await _rig.PublishAsync(Files));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((FlowRig.Value(kept), FlowRig.Value(again)), Is.EqualTo((1, 0)));
            Assert.That(FlowRig.Value(await _rig.Store.ContentAsync(published.Version.Hash, Ct)).Recordings.Single().Hash, Is.EqualTo(Recording.HashOf(Sound)));
        }
    }

    [Test]
    public async Task KeepRecordings_BytesAreOthers_RefusedInASentence()
    {
        var refused = await new KeepRecordings(_rig.Recordings).RunAsync(Files, _ => Wave.Silence(2), Ct);

        Assert.That((refused as FlowResult<int>.Refused)?.Sentence, Does.StartWith($"The recording '{Welcome}' was changed"));
    }
}
