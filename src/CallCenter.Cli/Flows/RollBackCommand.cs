using System.CommandLine;
using System.Globalization;
using CallCenter.Cli.Terminal;
using CallCenter.Engine.Flows.Publishing;

namespace CallCenter.Cli.Flows;

/// <summary><c>callcenter flow rollback</c>.</summary>
internal sealed class RollBackCommand
{
    private readonly FlowDesk _desk = new(reasonNeeded: true);

    private readonly Option<int?> _to = new("--to")
    {
        HelpName = "N",
        Description = "The version to go back to. Without it: the one that was live before.",
    };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var self = new RollBackCommand();
        var command = new ExampleCommand(
            "rollback",
            "Lets new calls begin with an earlier version, at once. Calls under way keep the version they began with. A candidate's calls are taken back, too.",
            "callcenter flow rollback --reason \"Callers from Prizren are asked twice\"",
            "callcenter flow rollback --to 3 --reason \"Back to before the holidays\"")
        {
            self._to,
        };
        command.SetAction(self.RunAsync);
        return self._desk.ChangedBy(command);
    }

    private Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken) => _desk.RunAsync(parsed, async (store, _) =>
        FlowDesk.Tell(
            await store.MoveAsync(
                _desk.Source.Main(parsed), FlowAlias.Live, new AliasChange.RollBack(parsed.GetValue(_to)), _desk.By(parsed, ""), cancellationToken),
            move => FlowDesk.Say(Sentence(move))));

    private static string Sentence(AliasMove move) => move.Moved
        ? string.Create(CultureInfo.InvariantCulture, $"Version {move.After.Number} is live again ({FlowDesk.Short(move.After.Hash)}); before, it was {move.Before?.Number}.")
        : string.Create(CultureInfo.InvariantCulture, $"Version {move.After.Number} is live already.");
}
