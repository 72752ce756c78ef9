using System.CommandLine;
using System.Globalization;
using CallCenter.Cli.Terminal;
using CallCenter.Engine.Flows.Publishing;

namespace CallCenter.Cli.Flows;

/// <summary><c>callcenter flow candidate</c>: a version that a share of the calls begins with.</summary>
internal static class CandidateCommands
{
    /// <summary>Builds the group.</summary>
    public static Command Create() => new(
        "candidate",
        "Lets a share of the new calls begin with another version. Where it does worse than what is live, its calls are taken back by themselves.")
    {
        CreateTry(),
        CreateChange("promote", "The candidate becomes live: every new call begins with it.", "promoted", new AliasChange.Promote()),
        CreateChange("withdraw", "The trial ends: no new call begins with the candidate.", "withdrawn", new AliasChange.Withdraw()),
    };

    private static Command CreateTry()
    {
        var desk = new FlowDesk();
        var trial = new TrialOptions();
        var number = new Argument<int>("N") { Description = "The version to try." };
        var share = new Option<int?>("--share") { HelpName = "N", Required = true, Description = "How many of a hundred new calls, 1 to 99." };
        TrialOptions.MustBeShare(share);
        var command = new ExampleCommand(
            "try",
            "Lets a share of the new calls begin with a version that is published.",
            "callcenter flow candidate try 7 --share 10",
            "callcenter flow candidate try 7 --share 25 --least-calls 200 --failed-margin 2")
        {
            number, share,
        };
        trial.AddTo(command);
        command.SetAction((parsed, token) => ChangeAsync(
            desk, parsed, new AliasChange.Try(parsed.GetValue(number), parsed.GetValue(share)!.Value, trial.Policy(parsed)), "tried", token));
        return desk.ChangedBy(command);
    }

    private static Command CreateChange(string name, string description, string reason, AliasChange change)
    {
        var desk = new FlowDesk();
        var command = new ExampleCommand(name, description, $"callcenter flow candidate {name}");
        command.SetAction((parsed, token) => ChangeAsync(desk, parsed, change, reason, token));
        return desk.ChangedBy(command);
    }

    private static Task<int> ChangeAsync(FlowDesk desk, ParseResult parsed, AliasChange change, string reason, CancellationToken cancellationToken) =>
        desk.RunAsync(parsed, async (store, _) => FlowDesk.Tell(
            await store.MoveAsync(desk.Source.Main(parsed), FlowAlias.Live, change, desk.By(parsed, reason), cancellationToken),
            move => FlowDesk.Say(Sentence(move.After))));

    private static string Sentence(FlowAlias live) => live.Trial is { } trial
        ? string.Create(CultureInfo.InvariantCulture, $"Version {trial.Number} takes {trial.Share} of a hundred new calls, version {live.Number} the others.")
        : string.Create(CultureInfo.InvariantCulture, $"Version {live.Number} takes every new call.");
}
