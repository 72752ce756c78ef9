using System.CommandLine;
using System.Text.RegularExpressions;
using CallCenter.Cli.Terminal;

namespace CallCenter.Cli.Flows;

/// <summary><c>callcenter flow number</c>: telephone numbers whose callers reach something else than what is live.</summary>
internal static partial class NumberCommands
{
    /// <summary>Builds the group.</summary>
    public static Command Create() => new("number", "Says which telephone numbers reach the draft or a version instead of what is live.")
    {
        CreateAdd(),
        CreateList(),
        CreateRemove(),
    };

    private static Command CreateAdd()
    {
        var desk = new FlowDesk();
        var number = NumberArgument();
        var to = new Option<string>("--to") { HelpName = "TARGET", Required = true, Description = "draft, an alias such as test, or a version's number." };
        to.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is not { } text || !Target().IsMatch(text))
            {
                result.AddError("--to takes draft, an alias such as test, or a version's number.");
            }
        });
        var command = new ExampleCommand(
            "add",
            "Lets callers of a number reach the draft, an alias or a version. While the draft has faults, they reach what is live.",
            "callcenter flow number add +38338000199 --to draft",
            "callcenter flow number add +38338000198 --to 7")
        {
            number, to,
        };
        command.SetAction((parsed, token) => desk.RunAsync(parsed, async (_, drafts) => FlowDesk.Tell(
            await drafts.AddNumberAsync(desk.Source.Main(parsed), parsed.GetValue(number)!, parsed.GetValue(to)!, desk.By(parsed, "added"), token),
            added => FlowDesk.Say(added.Hash is { } hash
                ? $"{added.Number} reaches {added.Target} ({FlowDesk.Short(hash)})."
                : $"{added.Number} reaches the draft; until one is saved, what is live."))));
        return desk.ChangedBy(command);
    }

    private static Command CreateList()
    {
        var desk = new FlowDesk();
        var json = FlowDesk.JsonOption();
        var command = new ExampleCommand("list", "Lists the numbers that lead elsewhere, one a line: number, target, hash; apart by tabs.", "callcenter flow number list") { json };
        command.SetAction((parsed, token) => desk.RunAsync(parsed, async (store, _) => FlowDesk.Tell(
            await store.RoutesAsync(desk.Source.Main(parsed), token),
            routes =>
            {
                if (parsed.GetValue(json))
                {
                    return FlowDesk.Json(routes.Numbers);
                }

                foreach (var number in routes.Numbers)
                {
                    Console.Out.WriteLine($"{number.Number}\t{number.Target}\t{(number.Hash is { } hash ? FlowDesk.Short(hash) : "-")}");
                }

                return ExitCode.Done;
            })));
        return desk.AskedBy(command);
    }

    private static Command CreateRemove()
    {
        var desk = new FlowDesk();
        var number = NumberArgument();
        var command = new ExampleCommand("remove", "Lets callers of a number reach what is live again.", "callcenter flow number remove +38338000199") { number };
        command.SetAction((parsed, token) => desk.RunAsync(parsed, async (_, drafts) => FlowDesk.Tell(
            await drafts.RemoveNumberAsync(desk.Source.Main(parsed), parsed.GetValue(number)!, desk.By(parsed, "removed"), token),
            removed => FlowDesk.Say($"{removed.Number} reaches what is live again."))));
        return desk.ChangedBy(command);
    }

    private static Argument<string> NumberArgument()
    {
        var number = new Argument<string>("NUMBER") { Description = "As the carrier gives it: + and digits." };
        number.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is not { } text || !Number().IsMatch(text))
            {
                result.AddError("NUMBER must be + and 5 to 15 digits, such as +38338000199.");
            }
        });
        return number;
    }

    [GeneratedRegex(@"^\+[0-9]{5,15}$")]
    private static partial Regex Number();

    [GeneratedRegex("^([a-z][a-z0-9-]{0,39}|[1-9][0-9]{0,8})$")]
    private static partial Regex Target();
}
