using CallCenter.Core.Calls;
using CallCenter.Core.Customers;
using CallCenter.Engine.Callbacks;
using CallCenter.Storage.Callbacks;
using CallCenter.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CallCenter.Storage.Tests.Callbacks;

internal sealed class CallbackBookTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
    private NpgsqlDataSource _database = null!;

    private CallbackBook Book => new(_database, NullLogger<CallbackBook>.Instance);

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
        await using var command = _database.CreateCommand("delete from callbacks");
        await command.ExecuteNonQueryAsync();
    }

    [Test]
    public async Task Book_ThenOpen_GivesItBackWhoWaitedLongestFirst()
    {
        var late = Request("+38344000001", 0);
        var early = Request("+38344000002", -5) with { Language = Language.Serbian, Code = new CustomerCode("DPZ", 12) };
        await Book.BookAsync(late, Ct);
        await Book.BookAsync(early, Ct);

        Assert.That((await Book.OpenAsync(10, Ct)).Select(callback => callback.Request), Is.EqualTo(new[] { early, late }));
    }

    [Test]
    public async Task Book_SameNumberManyTimesAtOnce_BookedEachTimeAndOneRow()
    {
        var booked = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Book.BookAsync(Request("+38344000001", 0), Ct)));

        Assert.That(booked, Is.All.True);
        Assert.That(await Book.OpenAsync(10, Ct), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Finish_OpenCallback_MakesRoomForAnother()
    {
        await Book.BookAsync(Request("+38344000001", 0), Ct);
        var id = (await Book.OpenAsync(10, Ct))[0].Id;

        var (first, second) = (await Book.FinishAsync(id, Now, Ct), await Book.FinishAsync(id, Now, Ct));
        var empty = await Book.OpenAsync(10, Ct);
        await Book.BookAsync(Request("+38344000001", 0), Ct);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((first, second), Is.EqualTo((true, false)));
            Assert.That(empty, Is.Empty);
            Assert.That((await Book.OpenAsync(10, Ct)).Single().Id, Is.Not.EqualTo(id));
        }
    }

    [Test]
    public async Task Book_DatabaseGone_FalseAndNoException()
    {
        await using var gone = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Username=nobody;Timeout=1");

        Assert.That(await new CallbackBook(gone, NullLogger<CallbackBook>.Instance).BookAsync(Request("+38344000001", 0), Ct), Is.False);
    }

    private static CallbackRequest Request(string number, int minutes) =>
        new(new CallId("CA1"), "prizren", new PhoneNumber(number), Now.AddMinutes(minutes), Now);
}
