using System.CommandLine;
using System.Text.Json;
using CallCenter.Cli.Connections;
using CallCenter.Cli.Terminal;
using CallCenter.Engine.Hours;
using Microsoft.Extensions.DependencyInjection;

namespace CallCenter.Cli.Hours;

/// <summary><c>callcenter hours</c>: closes calendars by hand and opens them again.</summary>
internal static class HoursCommands
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Builds the group.</summary>
    public static Command Create() => new("hours", "Closes calendars by hand, whatever their hours say, and opens them again.")
    {
        CloseCommand.Create(),
        CreateOpen(),
        CreateShow(),
    };

    /// <summary>Runs something with the closures.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static Task<int> WithBookAsync(StoreOptions stores, ParseResult parsed, Func<IClosureBook, Task<int>> use) =>
        StoreUse.WithAsync(stores, parsed, services => services.AddClosureStorage(), use);

    private static ExampleCommand CreateOpen()
    {
        var stores = new StoreOptions();
        var calendar = new Argument<string>("CALENDAR") { Description = "The calendar's name, as hours nodes name it." };
        var command = new ExampleCommand(
            "open",
            "Ends a closure: the calendar's own hours count again. Exit code 1 where it was not closed by hand.",
            "callcenter hours open customer-care")
        {
            calendar, stores.Postgres,
        };
        command.SetAction((parsed, token) => WithBookAsync(stores, parsed, async book =>
        {
            var name = parsed.GetValue(calendar)!;
            if (!await book.OpenAsync(name, token))
            {
                return StoreUse.Complain(ExitCode.Leftover, $"{name} was not closed by hand; 'callcenter hours show' lists what is.");
            }

            Console.Out.WriteLine($"{name} follows its own hours again.");
            return ExitCode.Done;
        }));
        return command;
    }

    private static ExampleCommand CreateShow()
    {
        var stores = new StoreOptions();
        var json = new Option<bool>("--json") { Description = "Print one JSON array." };
        var command = new ExampleCommand(
            "show",
            "Lists what is closed by hand now, one a line: calendar, until when, reason; apart by tabs.",
            "callcenter hours show",
            "callcenter hours show --json")
        {
            json, stores.Postgres,
        };
        command.SetAction((parsed, token) => WithBookAsync(stores, parsed, async book =>
        {
            var now = TimeProvider.System.GetUtcNow();
            Show((await book.ListAsync(token)).Where(closure => closure.HoldsAt(now)), parsed.GetValue(json));
            return ExitCode.Done;
        }));
        return command;
    }

    private static void Show(IEnumerable<Closure> closures, bool asJson)
    {
        if (asJson)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(closures, Json));
            return;
        }

        foreach (var closure in closures)
        {
            var end = closure.Until is { } until ? $"until {ClosingTime.Shown(until)}" : "until opened by hand";
            Console.Out.WriteLine(string.Join('\t', closure.Calendar, end, closure.Reason));
        }
    }
}
