using System.Text.Json;
using CallCenter.Core.Calls;
using CallCenter.Engine.Callbacks;
using CallCenter.Storage.Callbacks;
using CallCenter.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CallCenter.Storage.Tests.CommandLine;

/// <summary><c>callcenter hours</c> and <c>callcenter callbacks</c>, as operators type them.</summary>
internal sealed class HoursCommandTests
{
    private readonly Dictionary<string, string> _settings = [];

    [OneTimeSetUp]
    public async Task BeginAsync()
    {
        _settings["ConnectionStrings__Postgres"] = await TestStores.PostgresAsync();
        Assert.That((await RunAsync("db", "migrate")).ExitCode, Is.Zero);
    }

    [Test]
    public async Task Hours_CloseShowOpen_AsAnOperatorDoes()
    {
        var closed = await RunAsync("hours", "close", "customer-care", "--reason", "storm damage", "--for", "2h");
        var shown = await RunAsync("hours", "show", "--json");
        var opened = await RunAsync("hours", "open", "customer-care");
        var again = await RunAsync("hours", "open", "customer-care");
        var empty = await RunAsync("hours", "show");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(closed.ExitCode, Is.Zero, closed.Error);
            Assert.That(closed.Output, Does.StartWith("customer-care is closed until 20"));
            var closure = JsonDocument.Parse(shown.Output).RootElement[0];
            Assert.That(closure.GetProperty("reason").GetString(), Is.EqualTo("storm damage"));
            Assert.That(
                closure.GetProperty("until").GetDateTimeOffset() - closure.GetProperty("since").GetDateTimeOffset(), Is.EqualTo(TimeSpan.FromHours(2)));
            Assert.That((opened.ExitCode, again.ExitCode, empty.ExitCode, empty.Output), Is.EqualTo((0, 1, 0, "")));
        }
    }

    [TestCase("--until takes a time", "--reason", "x", "--until", "yesterday")]
    [TestCase("--until takes a time", "--reason", "x", "--until", "2020-01-01T10:00")]
    [TestCase("--for takes a length", "--reason", "x", "--for", "2 hours")]
    [TestCase("--for takes a length", "--reason", "x", "--for", "0m")]
    [TestCase("not both", "--reason", "x", "--for", "2h", "--until", "16:00")]
    [TestCase("--reason must be", "--reason", " ")]
    public async Task HoursClose_WrongOption_UsageAndNothingIsClosed(string sentence, params string[] options)
    {
        var result = await RunAsync(["hours", "close", "fault-line", .. options]);

        Assert.That((result.ExitCode, result.Error.Contains(sentence, StringComparison.Ordinal)), Is.EqualTo((2, true)), result.Error);
        Assert.That((await RunAsync("hours", "show")).Output, Does.Not.Contain("fault-line"));
    }

    [Test]
    public async Task HoursShow_NoDatabase_UnreachableWithASentence()
    {
        var result = await RunAsync("hours", "show", "--postgres", "Host=127.0.0.1;Port=1;Username=nobody");

        Assert.That(result.ExitCode, Is.EqualTo(3));
        Assert.That(result.Error, Does.Contain("PostgreSQL cannot be reached"));
    }

    [Test]
    public async Task Callbacks_ListAndDone_AsAnAgentDoes()
    {
        await using var database = NpgsqlDataSource.Create(_settings["ConnectionStrings__Postgres"]);
        var now = new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
        await new CallbackBook(database, NullLogger<CallbackBook>.Instance).BookAsync(
            new CallbackRequest(new CallId("CA1"), "prizren", new PhoneNumber("+38344000001"), now, now), CancellationToken.None);

        var listed = await RunAsync("callbacks", "list");
        var json = JsonDocument.Parse((await RunAsync("callbacks", "list", "--json")).Output).RootElement[0];
        var id = json.GetProperty("id").GetInt64().ToString(System.Globalization.CultureInfo.InvariantCulture);
        var done = await RunAsync("callbacks", "done", id);
        var again = await RunAsync("callbacks", "done", id, "--json");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(listed.Output, Is.EqualTo($"{id}\tprizren\t+38344000001\t-\t-\t2026-11-24 10:00 +01:00\n"));
            Assert.That(json.GetProperty("number").GetString(), Is.EqualTo("+38344000001"));
            Assert.That((done.ExitCode, done.Output), Is.EqualTo((0, $"Callback {id} is done.\n")));
            Assert.That((again.ExitCode, again.Output), Is.EqualTo((1, $$"""{"id":{{id}},"done":false}""" + "\n")));
        }
    }

    private Task<CommandResult> RunAsync(params string[] arguments) => CallCenterCommand.RunAsync(_settings, arguments);
}
