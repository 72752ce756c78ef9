using System.CommandLine;
using System.Text.Json;
using CallCenter.Cli.Connections;
using CallCenter.Cli.Hours;
using CallCenter.Cli.Terminal;
using CallCenter.Engine.Callbacks;
using Microsoft.Extensions.DependencyInjection;

namespace CallCenter.Cli.Callbacks;

/// <summary><c>callcenter callbacks</c>: who is to be called back.</summary>
internal static class CallbacksCommands
{
    private const int MostListed = 10_000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Builds the group.</summary>
    public static Command Create() => new("callbacks", "Lists who is to be called back, and notes who was.")
    {
        CreateList(),
        CreateDone(),
    };

    private static Task<int> WithBookAsync(StoreOptions stores, ParseResult parsed, Func<ICallbackBook, Task<int>> use) =>
        StoreUse.WithAsync(stores, parsed, services => services.AddCallbackStorage(), use);

    private static ExampleCommand CreateList()
    {
        var stores = new StoreOptions();
        var json = new Option<bool>("--json") { Description = "Print one JSON array." };
        var command = new ExampleCommand(
            "list",
            "Lists the open callbacks, who waited longest first, one a line: id, queue, number, language, code, waiting since; apart by tabs.",
            "callcenter callbacks list",
            "callcenter callbacks list --json")
        {
            json, stores.Postgres,
        };
        command.SetAction((parsed, token) => WithBookAsync(stores, parsed, async book =>
        {
            var lines = (await book.OpenAsync(MostListed, token)).Select(Line.Of);
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(lines, Json));
                return ExitCode.Done;
            }

            foreach (var line in lines)
            {
                Console.Out.WriteLine(string.Join(
                    '\t', line.Id, line.Queue, line.Number, line.Language ?? "-", line.Code ?? "-", ClosingTime.Shown(line.WaitingSince)));
            }

            return ExitCode.Done;
        }));
        return command;
    }

    private static ExampleCommand CreateDone()
    {
        var stores = new StoreOptions();
        var id = new Argument<long>("ID") { Description = "The callback's number, as 'callbacks list' shows it." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new ExampleCommand(
            "done",
            "Notes that somebody was called back; they may then ask for another. Exit code 1 where no open callback has this number.",
            "callcenter callbacks done 17")
        {
            id, json, stores.Postgres,
        };
        command.SetAction((parsed, token) => WithBookAsync(stores, parsed, async book =>
        {
            var done = await book.FinishAsync(parsed.GetValue(id), TimeProvider.System.GetUtcNow(), token);
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(new { id = parsed.GetValue(id), done }, Json));
            }
            else if (done)
            {
                Console.Out.WriteLine($"Callback {parsed.GetValue(id)} is done.");
            }

            return done ? ExitCode.Done : StoreUse.Complain(ExitCode.Leftover, $"No open callback has the number {parsed.GetValue(id)}.");
        }));
        return command;
    }

    private sealed record Line(long Id, string Queue, string Number, string? Language, string? Code, DateTimeOffset WaitingSince, DateTimeOffset BookedAt)
    {
        public static Line Of(Callback callback) => new(
            callback.Id,
            callback.Request.Queue,
            callback.Request.Number.Value,
            callback.Request.Language?.Code,
            callback.Request.Code?.ToString(),
            callback.Request.WaitingSince,
            callback.Request.BookedAt);
    }
}
