using System.CommandLine;
using CallCenter.Cli.Connections;
using CallCenter.Cli.Flows;
using CallCenter.Cli.Terminal;
using CallCenter.Engine.Flows;
using CallCenter.Engine.Hours;
using CallCenter.Flows.Files;

namespace CallCenter.Cli.Hours;

/// <summary><c>callcenter hours close</c>.</summary>
internal sealed class CloseCommand
{
    private readonly StoreOptions _stores = new();

    private readonly Argument<string> _calendar = new("CALENDAR") { Description = "The calendar's name, as hours nodes name it." };

    private readonly Option<string> _reason = new("--reason")
    {
        HelpName = "TEXT",
        Required = true,
        Description = "Why, in up to 200 characters; a prompt may say it.",
    };

    private readonly Option<string?> _until = new("--until")
    {
        HelpName = "TIME",
        Description = "When it opens by itself: 16:00, 2026-11-25T16:00 (Kosovo time) or with an offset.",
    };

    private readonly Option<string?> _for = new("--for")
    {
        HelpName = "LENGTH",
        Description = "After how long it opens by itself: 90m, 2h, 3d. Without --until and --for it stays closed until 'hours open'.",
    };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var self = new CloseCommand();
        var command = new ExampleCommand(
            "close",
            "Closes a calendar by hand. Every host follows within a few seconds; calls under way that have passed their hours node go on.",
            "callcenter hours close customer-care --reason \"storm damage at the centre\" --for 2h",
            "callcenter hours close customer-care --reason \"staff meeting\" --until 16:00")
        {
            self._calendar, self._reason, self._until, self._for, self._stores.Postgres,
        };
        command.SetAction(self.RunAsync);
        return command;
    }

    private Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var now = TimeProvider.System.GetUtcNow();
        var calendar = parsed.GetValue(_calendar)!;
        var reason = (parsed.GetValue(_reason) ?? "").Trim();
        var (until, fault) = ClosingTime.Read(parsed.GetValue(_until), parsed.GetValue(_for), now);
        fault ??= Fault(calendar, reason);
        return fault is not null
            ? Task.FromResult(StoreUse.Complain(ExitCode.Usage, fault))
            : HoursCommands.WithBookAsync(_stores, parsed, async book =>
            {
                await book.CloseAsync(new Closure(calendar, reason, now, until), cancellationToken);
                Console.Out.WriteLine(until is { } end
                    ? $"{calendar} is closed until {ClosingTime.Shown(end)}."
                    : $"{calendar} is closed until 'callcenter hours open {calendar}'.");
                WarnOfUnknown(calendar);
                return ExitCode.Done;
            });
    }

    private static string? Fault(string calendar, string reason)
    {
        if (calendar.Length is 0 or > 60 || !calendar.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            return "CALENDAR must be 1 to 60 characters of a–z, 0–9 and -.";
        }

        return reason.Length is 0 or > Closure.LongestReason || reason.Any(char.IsControl)
            ? "--reason must be 1 to 200 characters on one line."
            : null;
    }

    // A slip of the pen would close nothing. The flows may lie elsewhere, so it is a word of warning and no refusal.
    private static void WarnOfUnknown(string calendar)
    {
        if (FlowsFolder.Nearest() is { } folder
            && FlowSetReader.Read(FlowFiles.ReadFolder(folder, []), FlowFiles.Reading(new FlowOptions())).Value is { } set
            && set.Calendars.Find(calendar) is null)
        {
            Console.Error.WriteLine($"Beware: the flows in {folder} know no calendar '{calendar}'.");
        }
    }
}
