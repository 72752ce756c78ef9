using System.CommandLine;
using CallCenter.Cli.Terminal;
using CallCenter.Engine.Flows.Publishing;
using CallCenter.Flows.Comparing;
using CallCenter.Flows.Files;

namespace CallCenter.Cli.Flows;

/// <summary><c>callcenter flow diff</c>.</summary>
internal sealed class DiffCommand
{
    private const string Folder = "folder";

    private readonly FlowDesk _desk = new();
    private readonly Argument<string> _before = new("A") { Description = "A version's number, an alias such as live, draft, or folder for the files here." };
    private readonly Argument<string> _after = new("B") { Description = "The same, to compare it with." };
    private readonly Option<bool> _json = FlowDesk.JsonOption();

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var self = new DiffCommand();
        var command = new ExampleCommand(
            "diff",
            "Says what differs between two versions as people read it: nodes, ways, words, districts and hours, not lines.",
            "callcenter flow diff live folder",
            "callcenter flow diff 3 4 --json")
        {
            self._before, self._after, self._json,
        };
        command.SetAction(self.RunAsync);
        return self._desk.AskedBy(command);
    }

    private Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken) => _desk.RunAsync(parsed, async (store, drafts) =>
    {
        var before = await FilesAsync(parsed, store, drafts, parsed.GetValue(_before)!, cancellationToken);
        var after = await FilesAsync(parsed, store, drafts, parsed.GetValue(_after)!, cancellationToken);
        return FlowDesk.Tell(before, old => FlowDesk.Tell(after, recent => Compare(parsed, old, recent)));
    });

    private async Task<FlowResult<FlowFileSet>> FilesAsync(
        ParseResult parsed, IFlowStore store, IFlowDrafts drafts, string name, CancellationToken cancellationToken)
    {
        if (name != Folder)
        {
            return await FlowReference.FindAsync(store, drafts, _desk.Source.Main(parsed), name, cancellationToken);
        }

        return _desk.Source.Folder(parsed) is { } folder
            ? new FlowResult<FlowFileSet>.Done(FlowSource.Files(folder, []))
            : new FlowResult<FlowFileSet>.NotFound("The files to compare with are not here.");
    }

    private int Compare(ParseResult parsed, FlowFileSet before, FlowFileSet after)
    {
        if (_desk.Source.Unchecked(parsed, before) is not { } old || _desk.Source.Unchecked(parsed, after) is not { } recent)
        {
            return ExitCode.Leftover;
        }

        var differences = FlowComparison.Compare(old, recent);
        return parsed.GetValue(_json) ? FlowDesk.Json(differences) : FlowDesk.Say(DifferenceText.Write(differences).TrimEnd());
    }
}
