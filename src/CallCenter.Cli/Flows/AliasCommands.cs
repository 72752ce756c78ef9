using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using CallCenter.Cli.Terminal;
using CallCenter.Engine.Flows.Publishing;

namespace CallCenter.Cli.Flows;

/// <summary><c>callcenter flow alias</c>: names that calls follow to a version.</summary>
internal static partial class AliasCommands
{
    /// <summary>Builds the group.</summary>
    public static Command Create() => new("alias", "Moves the names that calls follow to a version, such as live and test.") { CreateSet() };

    private static Command CreateSet()
    {
        var desk = new FlowDesk();
        var name = new Argument<string>("NAME") { Description = "The alias: a–z, 0–9 and -, such as test." };
        var number = new Argument<int>("N") { Description = "The version it shall name." };
        name.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is not { } text || !Name().IsMatch(text) || text == FlowNumber.Draft)
            {
                result.AddError("NAME must begin with a letter and hold a–z, 0–9 and - only, at most 40; 'draft' is taken.");
            }
        });
        var command = new ExampleCommand(
            "set",
            "Lets an alias name a version; it is made where it does not exist. New calls follow at once.",
            "callcenter flow alias set test 7",
            "callcenter flow number add +38338000199 --to test")
        {
            name, number,
        };
        command.SetAction((parsed, token) => desk.RunAsync(parsed, async (store, _) => FlowDesk.Tell(
            await store.MoveAsync(
                desk.Source.Main(parsed), parsed.GetValue(name)!, new AliasChange.Point(parsed.GetValue(number)), desk.By(parsed, "set by hand"), token),
            move => FlowDesk.Say(string.Create(CultureInfo.InvariantCulture, $"'{move.After.Name}' names version {move.After.Number} ({FlowDesk.Short(move.After.Hash)}).")))));
        return desk.ChangedBy(command);
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,39}$")]
    private static partial Regex Name();
}
