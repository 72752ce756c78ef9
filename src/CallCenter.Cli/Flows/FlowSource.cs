using System.CommandLine;
using CallCenter.Core.CodeEntry;
using CallCenter.Engine.Flows;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Files;
using CallCenter.Flows.Running;

namespace CallCenter.Cli.Flows;

/// <summary>The options that say which flow files a command reads, and the reading of them: the same for every command.</summary>
internal sealed class FlowSource
{
    private readonly Option<string?> _folder = new("--flows")
    {
        HelpName = "PATH",
        Description = "The folder with the flows. Without it: ivr-flows in the working folder or the nearest one above.",
    };

    private readonly Option<string> _main = new("--main")
    {
        HelpName = "FLOW",
        Description = "The flow a call begins with.",
        DefaultValueFactory = _ => new FlowOptions().Default,
    };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        command.Options.Add(_folder);
        command.Options.Add(_main);
    }

    /// <summary>Adds the option that names the flow alone, to a command that reads no folder.</summary>
    /// <param name="command">The command.</param>
    public void AddMainTo(Command command) => command.Options.Add(_main);

    /// <summary>The flow that was named.</summary>
    /// <param name="parsed">What was typed.</param>
    public string Main(ParseResult parsed) => parsed.GetValue(_main)!;

    /// <summary>What sets of files are read with.</summary>
    /// <param name="parsed">What was typed.</param>
    public FlowReading Reading(ParseResult parsed) =>
        new(parsed.GetValue(_main)!, CodeShape.Widest, new FlowOptions().UnidentifiedQueue);

    /// <summary>
    /// What a set of files is read with. Where no flow was named and there is only one, nobody needs to say that calls
    /// begin with it.
    /// </summary>
    /// <param name="parsed">What was typed.</param>
    /// <param name="files">The files.</param>
    public FlowReading Reading(ParseResult parsed, FlowFileSet files) =>
        parsed.GetResult(_main) is null or { Implicit: true } && files.FlowPaths.ToList() is [var path]
            ? Reading(parsed) with { Main = Path.GetFileNameWithoutExtension(path) }
            : Reading(parsed);

    /// <summary>The folder that was named, or the nearest one.</summary>
    /// <param name="parsed">What was typed.</param>
    /// <returns>Null, with a sentence on standard error, where there is none.</returns>
    public string? Folder(ParseResult parsed)
    {
        var folder = parsed.GetValue(_folder) ?? FlowsFolder.Nearest();
        if (folder is null)
        {
            Console.Error.WriteLine("There is no ivr-flows folder here or above: name the one with the flows with --flows.");
        }
        else if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine($"There is no folder '{folder}': name the one with the flows with --flows.");
            return null;
        }

        return folder;
    }

    /// <summary>Reads the texts of the folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="findings">Where files that cannot be read are noted.</param>
    public static FlowFileSet Files(string folder, List<Finding> findings) => FlowFiles.ReadFolder(folder, findings);

    /// <summary>Reads and checks the folder, and says on standard error what is wrong.</summary>
    /// <param name="parsed">What was typed.</param>
    /// <returns>Null where there is no folder or a finding is an error.</returns>
    public FlowSet? Set(ParseResult parsed)
    {
        if (Folder(parsed) is not { } folder)
        {
            return null;
        }

        var findings = new List<Finding>();
        var read = FlowSetReader.Read(Files(folder, findings), Reading(parsed));
        foreach (var finding in findings.Concat(read.Findings).Where(finding => finding.IsError))
        {
            Console.Error.WriteLine(finding);
        }

        return findings.Count == 0 ? read.Value : null;
    }

    /// <summary>
    /// Reads files without the checks, and says on standard error why they cannot be read. What was published was checked
    /// then; what lies in a folder may be halfway, and is compared all the same.
    /// </summary>
    /// <param name="parsed">What was typed.</param>
    /// <param name="files">The files.</param>
    /// <returns>Null where they cannot be read.</returns>
    public FlowSet? Unchecked(ParseResult parsed, FlowFileSet files)
    {
        var read = FlowSetReader.ReadPublished(files, Reading(parsed));
        foreach (var finding in read.Value is null ? read.Findings : (IEnumerable<Finding>)[])
        {
            Console.Error.WriteLine(finding);
        }

        return read.Value;
    }
}
