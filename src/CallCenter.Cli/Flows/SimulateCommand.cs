using System.CommandLine;
using CallCenter.Cli.Codes;
using CallCenter.Cli.Terminal;
using CallCenter.Core.Customers;
using CallCenter.Flows.Conversations;
using CallCenter.Flows.Running;

namespace CallCenter.Cli.Flows;

/// <summary><c>callcenter flow simulate</c>: a call by hand, at the terminal or from a script.</summary>
internal sealed class SimulateCommand
{
    private const string Help = """
          keys         345778#   or: press 345778#
          words        say my bill is too high
          silence      an empty line, or: silence 2
          the world    queue served|full|waited|failed, transfer answered|busy|no-answer|failed, message 20s|nothing, error, hang-up
          time         wait 2m
          /world       /world customers { DPR12: { vulnerable: true } }   the words of 'given' in docs/flow-tests.md
          /vars /path  what the call carries, and its way
          /back        take the last step back
          /save NAME   print the conversation as a flow test
          /quit        end
        """;

    private readonly FlowSource _source = new();

    private readonly Option<string?> _given = new("--given")
    {
        HelpName = "FILE#TEST",
        Description = "Take the world of a flow test: tests/customer-care.yaml#known-customer.",
    };

    private readonly Option<string?> _language = new("--language") { Description = "A language that was chosen already: sq, sr or en." };
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object a line instead of text." };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var self = new SimulateCommand();
        var command = new ExampleCommand(
            "simulate",
            "Holds a call with the flow: type what the caller presses or says, read what they hear. Reads a script from standard input, too.",
            "callcenter flow simulate",
            "callcenter flow simulate --given tests/customer-care.yaml#owed",
            "printf '3\\n345778\\n/path\\n' | callcenter flow simulate --json")
        {
            self._given, self._language, self._json,
        };
        self._language.AcceptOnlyFromAmong([.. Language.All.Select(language => language.Code)]);
        self._source.AddTo(command);
        command.SetAction(self.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (_source.Set(parsed) is not { } set || WorldOf(parsed, set) is not { } world)
        {
            return ExitCode.Usage;
        }

        var talk = new Simulation(set, world);
        var view = new SimulationView(parsed.GetValue(_json));
        var isTyped = !Console.IsInputRedirected;
        if (isTyped)
        {
            Console.Out.WriteLine(Help);
        }

        view.Show(talk);
        Prompt(isTyped);
        using var input = new StreamReader(Console.OpenStandardInput());
        await foreach (var line in EntryLines.ReadAsync(input, cancellationToken))
        {
            if (line.Text.Trim() == "/quit" || (talk.IsOver && !line.Text.TrimStart().StartsWith('/')))
            {
                break;
            }

            Take(line.Text.Trim(), talk, view);
            Prompt(isTyped);
        }

        return ExitCode.Done;
    }

    private static void Take(string line, Simulation talk, SimulationView view)
    {
        switch (line.Split(' ', 2))
        {
            case ["/vars"]:
                view.ShowKnown(talk);
                break;
            case ["/path"]:
                view.ShowPath(talk);
                break;
            case ["/back"] when talk.TryBack():
                view.Show(talk);
                break;
            case ["/back"]:
                view.Refuse("This is the beginning of the call.");
                break;
            case ["/world", var rest]:
                Change(rest, talk, view);
                break;
            case ["/save", var name] when name.Trim() is { Length: > 0 and <= 60 } plain && plain.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'):
                Console.Out.Write(talk.Written(plain));
                break;
            case ["/save", ..]:
                view.Refuse("Write /save and a name of small letters, digits and hyphens.");
                break;
            case ["/help"]:
                Console.Out.WriteLine(Help);
                break;
            case [['/', ..], ..]:
                view.Refuse("Not a command; /help lists them.");
                break;
            default:
                Happen(line, talk, view);
                break;
        }
    }

    private static void Happen(string line, Simulation talk, SimulationView view)
    {
        if (ConversationWords.Read(line, out var fault) is not { } step)
        {
            view.Refuse(fault);
        }
        else if (talk.Do(step) is { } refusal)
        {
            view.Refuse(refusal);
        }
        else
        {
            foreach (var check in step.Checks)
            {
                view.Refuse(check.Was(talk.Moment) is { } was ? $"{check.Key}: expected {check.Expected}, but {was}" : $"{check.Key}: yes");
            }

            view.Show(talk);
        }
    }

    private static void Change(string rest, Simulation talk, SimulationView view)
    {
        if (ConversationWords.ReadWorld(rest, out var fault) is { } world)
        {
            talk.Change(world);
        }
        else
        {
            view.Refuse(fault);
        }
    }

    private World? WorldOf(ParseResult parsed, FlowSet set)
    {
        var world = World.Usual;
        if (parsed.GetValue(_given) is { } given)
        {
            if (GivenBy(given, _source.Folder(parsed)!, set) is not { } found)
            {
                Console.Error.WriteLine($"There is no flow test '{given}'; write the file's name and the test's, like tests/customer-care.yaml#known-customer.");
                return null;
            }

            world = found;
        }

        return Language.Find(parsed.GetValue(_language)) is { } language ? world with { Language = language } : world;
    }

    private static World? GivenBy(string given, string folder, FlowSet set)
    {
        var parts = given.Split('#', 2);
        var inside = Path.GetRelativePath(folder, Path.GetFullPath(parts[0])).Replace('\\', '/');
        var file = FlowTestSuite.Read(FlowSource.Files(folder, []), set).Value?.Files.FirstOrDefault(file => file.File == parts[0] || file.File == inside);
        var test = file?.Tests.FirstOrDefault(test => test.Name == parts[^1]);
        return test is null ? null : ConversationRunner.WorldOf(file!, test);
    }

    private static void Prompt(bool isTyped)
    {
        if (isTyped)
        {
            Console.Out.Write("> ");
        }
    }
}
