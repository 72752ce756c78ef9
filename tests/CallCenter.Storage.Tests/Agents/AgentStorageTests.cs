using CallCenter.Core.Agents;
using CallCenter.Core.Customers;
using CallCenter.Engine.Agents;
using CallCenter.Storage.Agents;
using CallCenter.Storage.Routing;
using CallCenter.Testing;
using Npgsql;

namespace CallCenter.Storage.Tests.Agents;

internal sealed class AgentStorageTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(10);
    private NpgsqlDataSource database = null!;
    private TestRedis redis = null!;

    private static AgentAccount Ada => new(
        new AgentProfile(new AgentId("ada"), "Ada Krasniqi", ["gjakova", "general"], [Language.Albanian, Language.Serbian], "client:ada"),
        PasswordHash.OfNobody);

    [OneTimeSetUp]
    public async Task BeginAsync()
    {
        database = await TestStores.NewDatabaseAsync();
        redis = await TestStores.NewRedisAsync();
        await using var command = database.CreateCommand(EmbeddedLua.Read("Migrations.0003_agents.sql"));
        await command.ExecuteNonQueryAsync();
    }

    [OneTimeTearDown]
    public async Task EndAsync()
    {
        await database.DisposeAsync();
        await redis.DisposeAsync();
    }

    [Test]
    public async Task Save_ThenFind_GivesTheAccountBack()
    {
        var accounts = new AgentAccounts(database);
        await accounts.SaveAsync(Ada, Ct);
        var renamed = Ada with { Profile = Ada.Profile with { Name = "Ada K." } };
        var isNew = await accounts.SaveAsync(renamed, Ct);

        var found = (await accounts.FindAsync(new AgentId("ada"), Ct))!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(isNew, Is.False);
            Assert.That(found.Profile.Name, Is.EqualTo("Ada K."));
            Assert.That(found.Profile.Queues, Is.EqualTo(new[] { "gjakova", "general" }));
            Assert.That(found.Profile.Languages, Is.EqualTo(new[] { Language.Albanian, Language.Serbian }));
            Assert.That((await accounts.ListAsync(Ct)).Select(a => a.Id.Value), Does.Contain("ada"));
            Assert.That(await accounts.FindAsync(new AgentId("nobody"), Ct), Is.Null);
        }
    }

    [Test]
    public void Save_ContactOfNoKnownForm_IsRefusedByTheTable()
    {
        var bad = Ada with { Profile = Ada.Profile with { Id = new AgentId("bad"), Contact = "sip:x" } };

        Assert.That(() => new AgentAccounts(database).SaveAsync(bad, Ct), Throws.InstanceOf<PostgresException>());
    }

    [Test]
    public async Task Session_BeginFindEnd_KnowsTheAgentOnlyMeanwhile()
    {
        var sessions = new AgentSessions(new RoutingRedis(redis.Connection));
        await sessions.BeginAsync("token-1", new AgentId("ada"), TimeSpan.FromMinutes(1), Ct);

        var during = await sessions.FindAsync("token-1", Idle, Ct);
        var server = redis.Connection.GetServer(redis.Connection.GetEndPoints()[0]);
        var key = server.Keys(redis.Database.Database, "session:*").Single();
        var left = await redis.Database.KeyTimeToLiveAsync(key);
        await sessions.EndAsync("token-1", Ct);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(during?.Value, Is.EqualTo("ada"));
            Assert.That(key.ToString(), Does.Not.Contain("token-1"));
            Assert.That(left, Is.GreaterThan(TimeSpan.FromMinutes(9)), "using a session lets it last");
            Assert.That(await sessions.FindAsync("token-1", Idle, Ct), Is.Null);
        }
    }

    [Test]
    public async Task CountAttempt_InOneWindow_CountsUntilForgotten()
    {
        var sessions = new AgentSessions(new RoutingRedis(redis.Connection));
        var agent = new AgentId("eve");
        await sessions.CountAttemptAsync(agent, Idle, Ct);
        var second = await sessions.CountAttemptAsync(agent, Idle, Ct);
        await sessions.ForgetAttemptsAsync(agent, Ct);

        Assert.That((second, await sessions.CountAttemptAsync(agent, Idle, Ct)), Is.EqualTo((2, 1)));
    }
}
