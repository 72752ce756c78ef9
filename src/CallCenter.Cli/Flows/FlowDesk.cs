using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CallCenter.Cli.Connections;
using CallCenter.Engine.Flows.Publishing;
using CallCenter.Engine.Prompts;
using CallCenter.Flows.Definition;
using Microsoft.Extensions.DependencyInjection;

namespace CallCenter.Cli.Flows;

/// <summary>What every command about published flows shares: where they are, who asks, and how an outcome is told.</summary>
internal sealed class FlowDesk
{
    private const int LongestName = 100;
    private const int LongestReason = 500;

    private static readonly JsonSerializerOptions JsonForm = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Option<string> _author = new("--author")
    {
        HelpName = "NAME",
        Description = "Who does this; kept in the history.",
        DefaultValueFactory = _ => Environment.UserName is { Length: > 0 } name ? name : "somebody",
    };

    private readonly Option<string?> _reason;

    /// <summary>Makes the options.</summary>
    /// <param name="reasonOption">How the option that says why is called.</param>
    /// <param name="reasonNeeded">Whether it must be given.</param>
    public FlowDesk(string reasonOption = "--reason", bool reasonNeeded = false) => _reason = new Option<string?>(reasonOption)
    {
        HelpName = "TEXT",
        Required = reasonNeeded,
        Description = "Why, in your words; kept in the history.",
    };

    /// <summary>Where the stores are.</summary>
    public StoreOptions Stores { get; } = new();

    /// <summary>Which flow, and which folder.</summary>
    public FlowSource Source { get; } = new();

    /// <summary>Adds the options of a command that only asks.</summary>
    public Command AskedBy(Command command)
    {
        Source.AddMainTo(command);
        command.Options.Add(Stores.Postgres);
        return command;
    }

    /// <summary>Adds the options of a command that changes something.</summary>
    public Command ChangedBy(Command command)
    {
        AskedBy(command);
        AddReason(command);
        return command;
    }

    /// <summary>Adds the options that say who changes something and why.</summary>
    public void AddReason(Command command)
    {
        command.Options.Add(_author);
        command.Options.Add(_reason);
        command.Validators.Add(result =>
        {
            // Only what was typed: the default is not there yet while a line is judged.
            if (result.GetResult(_author) is not null && result.GetValue(_author) is not { Length: > 0 and <= LongestName })
            {
                result.AddError("--author takes a name of 1 to 100 characters.");
            }

            if (result.GetResult(_reason) is not null && result.GetValue(_reason) is not { Length: > 0 and <= LongestReason })
            {
                result.AddError($"{_reason.Name} takes a text of 1 to 500 characters.");
            }
        });
    }

    /// <summary>Who changes something and why.</summary>
    /// <param name="parsed">What was typed.</param>
    /// <param name="otherwise">The reason where none was given.</param>
    public ChangedBy By(ParseResult parsed, string otherwise) => new(parsed.GetValue(_author)!, parsed.GetValue(_reason) ?? otherwise);

    /// <summary>Runs something on the flows in the database.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public Task<int> RunAsync(ParseResult parsed, Func<IFlowStore, IFlowDrafts, Task<int>> run) =>
        RunAsync(parsed, (store, drafts, _) => run(store, drafts));

    /// <summary>Runs something on the flows and the studio recordings in the database.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(ParseResult parsed, Func<IFlowStore, IFlowDrafts, IRecordingStore, Task<int>> run)
    {
        var (dataSource, fault) = Stores.OpenPostgres(parsed);
        if (dataSource is null)
        {
            return Complain(ExitCode.Usage, fault!);
        }

        await using var provider = new ServiceCollection().AddSingleton(dataSource).AddFlowPublishing().BuildServiceProvider();
        return await run(
            provider.GetRequiredService<IFlowStore>(), provider.GetRequiredService<IFlowDrafts>(), provider.GetRequiredService<IRecordingStore>());
    }

    /// <summary>Tells how something came out.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Tell<T>(FlowResult<T> result, Func<T, int> done) => result switch
    {
        FlowResult<T>.Done it => done(it.Value),
        FlowResult<T>.NotFound none => Complain(ExitCode.Usage, none.Sentence),
        FlowResult<T>.Conflict { Present: { } present } => Complain(ExitCode.Leftover, string.Create(CultureInfo.InvariantCulture, $"""
            {present.EditedBy} saved the draft at {Time(present.EditedAt)}; it has lock {present.Lock} now, so nothing was saved.
            Look at it with 'callcenter flow draft show --to DIR', take over what you changed, and save that with '--lock {present.Lock}'.
            """)),
        FlowResult<T>.Conflict => Complain(ExitCode.Leftover, "The draft is gone: it was published or discarded. Save without --lock to begin a new one."),
        FlowResult<T>.Refused refused => Refuse(refused.Sentence, refused.Findings),
        FlowResult<T>.Unavailable away => Complain(ExitCode.Unreachable, away.Sentence),
        _ => throw new InvalidOperationException("Every case is named above."),
    };

    /// <summary>Writes a document for programs.</summary>
    public static int Json(object document)
    {
        Console.Out.WriteLine(JsonSerializer.Serialize(document, JsonForm));
        return ExitCode.Done;
    }

    /// <summary>Writes a sentence for people.</summary>
    public static int Say(string sentence)
    {
        Console.Out.WriteLine(sentence);
        return ExitCode.Done;
    }

    /// <summary>Writes a sentence about what went wrong.</summary>
    public static int Complain(int code, string sentence)
    {
        Console.Error.WriteLine(sentence);
        return code;
    }

    /// <summary>A time as people read it, in UTC.</summary>
    public static string Time(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>The beginning of a hash, enough for people.</summary>
    public static string Short(string hash) => hash[..12];

    /// <summary>An option that asks for JSON.</summary>
    public static Option<bool> JsonOption() => new("--json") { Description = "Print one JSON document instead of lines." };

    private static int Refuse(string sentence, IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
        {
            Console.Error.WriteLine(finding);
        }

        return Complain(ExitCode.Leftover, sentence);
    }
}
