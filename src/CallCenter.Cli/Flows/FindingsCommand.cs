using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using CallCenter.Cli.Terminal;
using CallCenter.Flows.Checking;
using CallCenter.Flows.Definition;

namespace CallCenter.Cli.Flows;

/// <summary><c>callcenter flow findings</c>: what the checker finds, why it matters and how to mend it.</summary>
internal sealed class FindingsCommand
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Argument<string?> _code = new("CODE") { Description = "The code to explain, such as FLOW050. Without it: all of them.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _json = new("--json") { Description = "Print JSON instead of lines." };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var self = new FindingsCommand();
        var command = new ExampleCommand(
            "findings",
            "Lists every kind of finding of 'flow check', or explains one.",
            "callcenter flow findings",
            "callcenter flow findings FLOW050")
        {
            self._code, self._json,
        };
        command.SetAction(self.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var code = parsed.GetValue(_code);
        if (code is not null && FindingCatalogue.Find(code) is null)
        {
            Console.Error.WriteLine($"There is no finding '{code}'; 'callcenter flow findings' lists all of them.");
            return ExitCode.Usage;
        }

        var kinds = code is null ? FindingKinds.All : [FindingCatalogue.Find(code)!];
        if (parsed.GetValue(_json))
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(kinds.Select(Shown), Options));
        }
        else if (code is not null)
        {
            Console.Out.WriteLine($"{kinds[0].Code} ({FindingCatalogue.Word(kinds[0].Severity)}): {kinds[0].Title}.\nWhy:  {kinds[0].Why}\nMend: {kinds[0].Mend}");
        }
        else
        {
            foreach (var kind in kinds)
            {
                Console.Out.WriteLine($"{kind.Code}  {FindingCatalogue.Word(kind.Severity),-7}  {kind.Title}");
            }
        }

        return ExitCode.Done;
    }

    private static object Shown(FindingKind kind) =>
        new { code = kind.Code, severity = FindingCatalogue.Word(kind.Severity), title = kind.Title, why = kind.Why, mend = kind.Mend };
}
