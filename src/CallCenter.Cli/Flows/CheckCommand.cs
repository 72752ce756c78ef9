using System.CommandLine;
using CallCenter.Cli.Terminal;
using CallCenter.Flows.Conversations;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Files;

namespace CallCenter.Cli.Flows;

/// <summary><c>callcenter flow check</c>: finds what is wrong in flow files.</summary>
internal sealed class CheckCommand
{
    // Beside a flows' folder's own files.
    private static readonly string[] Below = ["prompts", "tests", "schema"];

    private readonly FlowSource _source = new();

    private readonly Argument<string[]> _files = new("FILES")
    {
        Description = "Files of one or several flows' folders; each folder is checked as a whole, for a flow is no use without its prompts. Without any: the folder of --flows.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> _format = new("--format")
    {
        HelpName = "text|json|github",
        Description = "Lines as compilers print them, a JSON array, or commands that GitHub shows beside the lines of a change.",
        DefaultValueFactory = _ => "text",
    };

    private readonly Option<bool> _strict = new("--strict") { Description = "Let warnings count as errors." };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var self = new CheckCommand();
        self._format.AcceptOnlyFromAmong("text", "json", "github");
        var command = new ExampleCommand(
            "check",
            "Finds what is wrong in flows, prompts, districts, hours and tests. The exit code is 1 where something is an error, 2 where a file is not there.",
            "callcenter flow check ivr-flows/*.yaml",
            "callcenter flow check --strict --format github")
        {
            self._files, self._format, self._strict,
        };
        self._source.AddTo(command);
        command.SetAction(self.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (Folders(parsed) is not { } folders)
        {
            return ExitCode.Usage;
        }

        var findings = folders.SelectMany(folder => Check(folder, files => _source.Reading(parsed, files))).ToList();
        Console.Out.Write(FindingReports.Of(parsed.GetValue(_format)!, findings));
        return findings.Exists(finding => finding.IsError || parsed.GetValue(_strict)) ? ExitCode.Leftover : ExitCode.Done;
    }

    // The folders to check; null, with a sentence on standard error, where what was named is not there.
    private IReadOnlyList<string>? Folders(ParseResult parsed)
    {
        var files = parsed.GetValue(_files) ?? [];
        if (files.Length == 0)
        {
            return _source.Folder(parsed) is { } folder ? [folder] : null;
        }

        foreach (var file in files)
        {
            if (!File.Exists(file) || !file.EndsWith(".yaml", StringComparison.Ordinal))
            {
                Console.Error.WriteLine(File.Exists(file) ? $"'{file}' is no YAML file; flow files end in .yaml." : $"There is no file '{file}'.");
                return null;
            }
        }

        return [.. files.Select(FolderOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static string FolderOf(string file)
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(Path.GetFullPath(file))!);
        return Below.Contains(folder.Name) && folder.Parent is { } parent ? parent.FullName : folder.FullName;
    }

    private static IEnumerable<Finding> Check(string folder, Func<FlowFileSet, FlowReading> reading)
    {
        var findings = new List<Finding>();
        var files = FlowSource.Files(folder, findings);
        var read = FlowSetReader.Read(files, reading(files));
        findings.AddRange(read.Findings);
        if (read.Value is { } set)
        {
            findings.AddRange(FlowTestSuite.Read(files, set).Findings);
        }

        return findings
            .Distinct()
            .OrderBy(finding => finding.At.File, StringComparer.Ordinal).ThenBy(finding => finding.At.Line).ThenBy(finding => finding.At.Column)
            .Select(finding => finding with { At = finding.At with { File = Clickable(folder, finding.At.File) } });
    }

    // As it is named from where the command was typed, so that a terminal or an editor opens it.
    private static string Clickable(string folder, string file)
    {
        var full = Path.GetFullPath(Path.Combine(folder, file));
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), full).Replace('\\', '/');
        return relative.StartsWith("../../", StringComparison.Ordinal) ? full : relative;
    }
}
