using System.CommandLine;
using CallCenter.Cli.Terminal;
using CallCenter.Flows.Schema;

namespace CallCenter.Cli.Flows;

/// <summary><c>callcenter flow schema</c>: the JSON Schemas by which editors complete and check flow files.</summary>
internal sealed class SchemaCommand
{
    private readonly Argument<string?> _name = new("NAME")
    {
        Description = $"Which one to print: {string.Join(", ", FlowSchemas.All.Select(schema => schema.Name))}.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _write = new("--write") { HelpName = "PATH", Description = "The folder to write all of them into; it is made where it is missing." };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var self = new SchemaCommand();
        var command = new ExampleCommand(
            "schema",
            "Prints or writes the JSON Schemas of flows, prompts, districts, hours and tests.",
            "callcenter flow schema flow",
            "callcenter flow schema --write ivr-flows/schema")
        {
            self._name, self._write,
        };
        command.SetAction(self.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (parsed.GetValue(_write) is { } folder)
        {
            return Write(folder);
        }

        if (FlowSchemas.All.FirstOrDefault(schema => schema.Name == parsed.GetValue(_name)) is not { } named)
        {
            Console.Error.WriteLine($"Name one of {string.Join(", ", FlowSchemas.All.Select(schema => schema.Name))}, or a folder with --write.");
            return ExitCode.Usage;
        }

        Console.Out.Write(named.Text);
        return ExitCode.Done;
    }

    private static int Write(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var schema in FlowSchemas.All)
            {
                File.WriteAllText(Path.Combine(folder, schema.FileName), schema.Text);
            }

            Console.Out.WriteLine($"{FlowSchemas.All.Length} schemas written to {folder}.");
            return ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"'{folder}' cannot be written: {e.Message}");
            return ExitCode.Usage;
        }
    }
}
