using System.CommandLine;
using CallCenter.Cli.Connections;
using CallCenter.Cli.Flows;
using CallCenter.Cli.Terminal;

namespace CallCenter.Cli.Prompts;

/// <summary><c>callcenter prompts render</c>.</summary>
internal sealed class RenderCommand
{
    private readonly FlowSource _source = new();
    private readonly StoreOptions _stores = new();

    private readonly Argument<string[]> _names = new("PROMPTS") { Description = "The prompts to make.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<bool> _all = new("--all") { Description = "Make every prompt." };
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document instead of a table." };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var self = new RenderCommand();
        var command = new ExampleCommand(
            "render",
            """
            Makes prompts into audio ahead of the first caller who hears them, and prints how each is heard in each language:
            recorded (in a studio), synthesised (made and kept), carrier (the carrier speaks it), per call (it names values), missing, failed. The
            voices are those of the section Prompts of the settings. With --redis every node has the audio, else this machine.
            The exit code is 1 where one is missing or failed.
            """,
            "callcenter prompts render --all",
            "callcenter prompts render welcome main-menu --redis 127.0.0.1:6379",
            "Prompts__Synthesizer=Neural Prompts__Neural__Key=… callcenter prompts render --all --json")
        {
            self._names, self._all, self._json, self._stores.Redis,
        };
        self._source.AddTo(command);
        command.SetAction(self.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var names = parsed.GetValue(_names) ?? [];
        if ((names.Length > 0) == parsed.GetValue(_all))
        {
            return StoreUse.Complain(ExitCode.Usage, "Name the prompts to make, or every one with --all.");
        }

        if (_source.Set(parsed) is not { } set)
        {
            return ExitCode.Usage;
        }

        if (Array.Find(names, name => !set.Prompts.All.Any(text => text.Name == name)) is { } unknown)
        {
            return StoreUse.Complain(ExitCode.Usage, $"There is no prompt '{unknown}' in the prompts' files.");
        }

        var (lines, fault) = await PromptRendering.TryRenderAsync(set, names, _stores.FindRedis(parsed), cancellationToken);
        if (fault is not null)
        {
            return StoreUse.Complain(ExitCode.Usage, $"The {fault}");
        }

        Console.Out.Write(parsed.GetValue(_json) ? PromptTable.Json(lines) + "\n" : PromptTable.Write(lines));
        return lines.Any(line => line.State is PromptState.Missing or PromptState.Failed) ? ExitCode.Leftover : ExitCode.Done;
    }
}
