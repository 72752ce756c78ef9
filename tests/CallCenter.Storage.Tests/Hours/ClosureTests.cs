using CallCenter.Engine.Hours;
using CallCenter.Storage.Hours;
using CallCenter.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CallCenter.Storage.Tests.Hours;

internal sealed class ClosureTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
    private NpgsqlDataSource _database = null!;

    [OneTimeSetUp]
    public async Task BeginAsync()
    {
        _database = await TestStores.NewDatabaseAsync();
        await using var command = _database.CreateCommand(EmbeddedLua.Read("Migrations.0004_closures_and_callbacks.sql"));
        await command.ExecuteNonQueryAsync();
    }

    [OneTimeTearDown]
    public async Task EndAsync() => await _database.DisposeAsync();

    [SetUp]
    public async Task EmptyAsync()
    {
        await using var command = _database.CreateCommand("delete from closures");
        await command.ExecuteNonQueryAsync();
    }

    [Test]
    public async Task Close_Twice_TheLaterCounts()
    {
        var book = new ClosureBook(_database);
        await book.CloseAsync(new Closure("customer-care", "storm", Now, null), Ct);
        var later = new Closure("customer-care", "shtypi është prishur", Now.AddMinutes(1), Now.AddHours(2));
        await book.CloseAsync(later, Ct);

        Assert.That(await book.ListAsync(Ct), Is.EqualTo(new[] { later }));
    }

    [Test]
    public async Task Open_ClosedOrNot_TellsWhich()
    {
        var book = new ClosureBook(_database);
        await book.CloseAsync(new Closure("customer-care", "storm", Now, null), Ct);

        Assert.That((await book.OpenAsync("customer-care", Ct), await book.OpenAsync("customer-care", Ct)), Is.EqualTo((true, false)));
        Assert.That(await book.ListAsync(Ct), Is.Empty);
    }

    [TestCase("Customer Care", "storm", 60)]
    [TestCase("customer-care", "", 60)]
    [TestCase("customer-care", "storm", -60)]
    public void Close_WhatMakesNoSense_IsRefusedByTheTable(string calendar, string reason, int minutes) => Assert.That(
        () => new ClosureBook(_database).CloseAsync(new Closure(calendar, reason, Now, Now.AddMinutes(minutes)), Ct),
        Throws.InstanceOf<PostgresException>());

    [Test]
    public async Task Find_ClosedUntilATime_ClosedTillThenAndNotAfter()
    {
        var time = new FakeClock(Now);
        await new ClosureBook(_database).CloseAsync(new Closure("customer-care", "storm", Now, Now.AddHours(2)), Ct);
        using var watch = Watch(new ClosureBook(_database), time);
        await watch.RefreshAsync(Ct);

        var during = await watch.FindAsync("customer-care", Ct);
        var other = await watch.FindAsync("fault-line", Ct);
        time.Now = Now.AddHours(2);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((during as ClosureLook.Closed)?.Closure.Reason, Is.EqualTo("storm"));
            Assert.That(other, Is.EqualTo(new ClosureLook.None()));
            Assert.That(await watch.FindAsync("customer-care", Ct), Is.EqualTo(new ClosureLook.None()));
        }
    }

    [Test]
    public async Task Find_DatabaseGone_LastKnownHoldsAndAFreshHostDoesNotKnow()
    {
        await using var gone = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Username=nobody;Timeout=1");
        var book = new SwitchedBook(new ClosureBook(_database), new ClosureBook(gone));
        await book.CloseAsync(new Closure("customer-care", "storm", Now, null), Ct);
        using var watch = Watch(book, new FakeClock(Now));
        using var fresh = Watch(new ClosureBook(gone), new FakeClock(Now));
        await watch.RefreshAsync(Ct);
        book.IsGone = true;

        await watch.RefreshAsync(Ct);
        await fresh.RefreshAsync(Ct);

        Assert.That(await watch.FindAsync("customer-care", Ct), Is.InstanceOf<ClosureLook.Closed>());
        Assert.That(await fresh.FindAsync("customer-care", Ct), Is.EqualTo(new ClosureLook.Unavailable()));
    }

    [Test]
    public async Task Start_ClosedMeanwhile_IsNoticedByItself()
    {
        using var watch = Watch(new ClosureBook(_database), TimeProvider.System);
        await watch.StartAsync(Ct);
        var before = await watch.FindAsync("customer-care", Ct);
        await new ClosureBook(_database).CloseAsync(new Closure("customer-care", "storm", Now, null), Ct);

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (await watch.FindAsync("customer-care", patience.Token) is not ClosureLook.Closed)
        {
            await Task.Delay(50, patience.Token);
        }

        await watch.StopAsync(Ct);
        Assert.That(before, Is.EqualTo(new ClosureLook.None()));
    }

    private static ClosureWatch Watch(IClosureBook book, TimeProvider time) => new(book, time, NullLogger<ClosureWatch>.Instance);

    private sealed class FakeClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class SwitchedBook(ClosureBook there, ClosureBook gone) : IClosureBook
    {
        public bool IsGone { get; set; }

        private ClosureBook Book => IsGone ? gone : there;

        public Task<System.Collections.Immutable.ImmutableArray<Closure>> ListAsync(CancellationToken cancellationToken) => Book.ListAsync(cancellationToken);

        public Task CloseAsync(Closure closure, CancellationToken cancellationToken) => Book.CloseAsync(closure, cancellationToken);

        public Task<bool> OpenAsync(string calendar, CancellationToken cancellationToken) => Book.OpenAsync(calendar, cancellationToken);
    }
}
