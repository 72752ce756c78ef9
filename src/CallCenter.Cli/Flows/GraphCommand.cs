using System.CommandLine;
using System.Text;
using CallCenter.Cli.Terminal;
using CallCenter.Flows.Conversations;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Graphs;
using CallCenter.Flows.Running;

namespace CallCenter.Cli.Flows;

/// <summary><c>callcenter flow graph</c>: draws a flow.</summary>
internal sealed class GraphCommand
{
    private readonly FlowSource _source = new();

    private readonly Argument<string?> _flow = new("FLOW")
    {
        Description = "The flow to draw. Without it: the one a call begins with.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string> _format = new("--format") { Description = "mermaid (text) or svg (a picture).", DefaultValueFactory = _ => "mermaid" };
    private readonly Option<string?> _output = new("--output") { HelpName = "FILE", Description = "Write to this file instead of standard output." };
    private readonly Option<string?> _walked = new("--walked") { HelpName = "TEST", Description = "Draw the way of this flow test bold (svg)." };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var self = new GraphCommand();
        var command = new ExampleCommand(
            "graph",
            "Draws a flow as Mermaid text or as an SVG picture.",
            "callcenter flow graph --format svg --output customer-care.svg",
            "callcenter flow graph report-fault",
            "callcenter flow graph --format svg --walked owed --output owed.svg")
        {
            self._flow, self._format, self._output, self._walked,
        };
        self._format.AcceptOnlyFromAmong("mermaid", "svg");
        self._source.AddTo(command);
        command.SetAction(self.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (_source.Set(parsed) is not { } set)
        {
            return ExitCode.Usage;
        }

        var name = parsed.GetValue(_flow) ?? set.Main.Name;
        if (!set.Flows.TryGetValue(name, out var flow))
        {
            return Refuse($"There is no flow '{name}'; there are {string.Join(", ", set.Flows.Keys.Order(StringComparer.Ordinal))}.");
        }

        HashSet<(string, string)>? walked = null;
        if (parsed.GetValue(_walked) is { } test && (walked = WayOf(parsed, set, flow, test)) is null)
        {
            return Refuse($"There is no flow test '{test}'.");
        }

        var graph = FlowGraph.Of(flow);
        return Write(parsed.GetValue(_output), parsed.GetValue(_format) == "svg" ? GraphSvg.Write(graph, walked) : GraphMermaid.Write(graph));
    }

    private HashSet<(string Node, string Outcome)>? WayOf(ParseResult parsed, FlowSet set, Flow flow, string test)
    {
        var suite = FlowTestSuite.Read(FlowSource.Files(_source.Folder(parsed)!, []), set).Value;
        foreach (var file in suite?.Files ?? [])
        {
            if (file.Tests.FirstOrDefault(one => one.Name == test) is { } found)
            {
                return [.. ConversationRunner.Run(set, file, found).Path.Where(step => step.Flow == flow.Name).Select(step => (step.Node, step.Outcome))];
            }
        }

        return null;
    }

    private static int Write(string? path, string text)
    {
        if (path is null)
        {
            Console.Out.Write(text);
            return ExitCode.Done;
        }

        try
        {
            File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refuse($"'{path}' cannot be written: {e.Message}");
        }
    }

    private static int Refuse(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return ExitCode.Usage;
    }
}
