using System.CommandLine;
using System.Globalization;
using CallCenter.Cli.Terminal;
using CallCenter.Engine.Flows.Publishing;
using CallCenter.Engine.Flows.Trying;
using CallCenter.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CallCenter.Cli.Flows;

/// <summary><c>callcenter flow versions</c>.</summary>
internal sealed class VersionsCommand
{
    private readonly FlowDesk _desk = new();
    private readonly Option<bool> _json = FlowDesk.JsonOption();

    private readonly Option<int> _most = new("--most")
    {
        HelpName = "N",
        Description = "List at most so many, the newest first; 1 to 10000.",
        DefaultValueFactory = _ => 20,
    };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var self = new VersionsCommand();
        var command = new ExampleCommand(
            "versions",
            "Lists the published versions: which is live, which takes a share, which of the old ones still carry calls (draining). "
            + "Calls under way are counted in Redis; without one they are shown as '-'.",
            "callcenter flow versions",
            "callcenter flow versions --json --most 100")
        {
            self._json, self._most, self._desk.Stores.Redis,
        };
        Between.MustBe(self._most, 1, 10_000);
        command.SetAction(self.RunAsync);
        return self._desk.AskedBy(command);
    }

    private Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken) => _desk.RunAsync(parsed, async (store, _) =>
    {
        var flow = _desk.Source.Main(parsed);
        var versions = await store.VersionsAsync(flow, parsed.GetValue(_most), cancellationToken);
        var routes = await store.RoutesAsync(flow, cancellationToken);
        var calls = await UnderWayAsync(parsed, cancellationToken);
        return FlowDesk.Tell(versions, list => FlowDesk.Tell(routes, where => Show([.. list.Select(version => VersionLine.Of(version, where, calls))], parsed.GetValue(_json))));
    });

    private async Task<IReadOnlyDictionary<string, int>?> UnderWayAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (_desk.Stores.FindRedis(parsed) is not { } text)
        {
            return null;
        }

        try
        {
            await using var provider = new ServiceCollection()
                .AddSingleton(StoreConnections.Redis(text))
                .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
                .AddFlowCounts()
                .BuildServiceProvider();
            return await provider.GetRequiredService<IFlowCounts>().UnderWayAsync(cancellationToken);
        }
        catch (ArgumentException)
        {
            await Console.Error.WriteLineAsync("The Redis connection string cannot be read, so calls under way are not counted.");
            return null;
        }
    }

    private static int Show(VersionLine[] lines, bool asJson)
    {
        if (asJson)
        {
            return FlowDesk.Json(lines);
        }

        if (lines.Length == 0)
        {
            return FlowDesk.Say("No flow is published; 'callcenter flow publish' does it.");
        }

        string[][] rows = [["version", "hash", "published", "author", "calls", "state", "message"], .. lines.Select(line => line.Cells())];
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
        {
            Console.Out.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        }

        return ExitCode.Done;
    }
}

/// <summary>One version as the list shows it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Hash">Its files.</param>
/// <param name="Author">Who published it.</param>
/// <param name="Message">What changed.</param>
/// <param name="PublishedAt">When.</param>
/// <param name="Aliases">The aliases that name it.</param>
/// <param name="Share">How many of a hundred new calls it takes as a candidate, or null where it is none.</param>
/// <param name="Calls">How many calls under way began with it; null where that is not known.</param>
/// <param name="Draining">Whether no new call begins with it and some are under way.</param>
/// <param name="Note">Why its share was taken back, or null.</param>
internal sealed record VersionLine(
    int Number,
    string Hash,
    string Author,
    string Message,
    DateTimeOffset PublishedAt,
    IReadOnlyList<string> Aliases,
    int? Share,
    int? Calls,
    bool Draining,
    string? Note)
{
    /// <summary>Puts a line together.</summary>
    public static VersionLine Of(FlowVersion version, FlowRoutes routes, IReadOnlyDictionary<string, int>? calls)
    {
        string[] aliases = [.. routes.Aliases.Where(alias => alias.Number == version.Number).Select(alias => alias.Name)];
        var trial = routes.Live?.Trial is { } on && on.Number == version.Number ? on : null;
        var underWay = calls is null ? (int?)null : calls.GetValueOrDefault(version.Hash);
        var takesNew = aliases.Length > 0 || trial is { Share: > 0 } || routes.Numbers.Any(number => number.Hash == version.Hash);
        return new VersionLine(
            version.Number, version.Hash, version.Author, version.Message, version.PublishedAt, aliases, trial?.Share, underWay,
            !takesNew && underWay > 0, trial is { Share: 0 } ? routes.Live!.Reason : null);
    }

    /// <summary>What stands in the columns.</summary>
    public string[] Cells() =>
    [
        Number.ToString(CultureInfo.InvariantCulture), FlowDesk.Short(Hash), FlowDesk.Time(PublishedAt), Author,
        Calls?.ToString(CultureInfo.InvariantCulture) ?? "-", string.Join(", ", States()), Message,
    ];

    private IEnumerable<string> States() =>
    [
        .. Aliases,
        .. Share is { } share ? [share > 0 ? $"candidate {share.ToString(CultureInfo.InvariantCulture)} %" : $"candidate stepped back: {Note}"] : Array.Empty<string>(),
        .. Draining ? ["draining"] : Array.Empty<string>(),
    ];
}
