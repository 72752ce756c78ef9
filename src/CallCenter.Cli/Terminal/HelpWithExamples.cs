using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace CallCenter.Cli.Terminal;

/// <summary>A command that knows how it is used.</summary>
/// <param name="name">The word typed.</param>
/// <param name="description">One or two sentences.</param>
/// <param name="examples">Whole command lines.</param>
internal sealed class ExampleCommand(string name, string description, params string[] examples) : Command(name, description)
{
    /// <summary>Whole command lines to copy.</summary>
    public IReadOnlyList<string> Examples { get; } = examples;
}

/// <summary>The usual help, then the command's examples.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private readonly HelpAction _usual = new();

    /// <inheritdoc />
    public override bool ClearsParseErrors => true;

    /// <summary>Gives every command of a tree this help.</summary>
    /// <param name="root">The tree's root.</param>
    public static void Install(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            option.Action = new HelpWithExamples();
        }
    }

    /// <inheritdoc />
    public override int Invoke(ParseResult parseResult)
    {
        var code = _usual.Invoke(parseResult);
        if (parseResult.CommandResult.Command is ExampleCommand { Examples: { Count: > 0 } examples })
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var example in examples)
            {
                output.WriteLine($"  {example}");
            }
        }

        return code;
    }
}
