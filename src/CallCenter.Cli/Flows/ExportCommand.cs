using System.CommandLine;
using CallCenter.Cli.Terminal;
using CallCenter.Flows.Files;

namespace CallCenter.Cli.Flows;

/// <summary><c>callcenter flow export</c>.</summary>
internal sealed class ExportCommand
{
    private readonly FlowDesk _desk = new();
    private readonly Argument<string> _version = new("VERSION") { Description = "A version's number, an alias such as live, or draft." };
    private readonly Option<string> _to = new("--to") { HelpName = "DIR", Required = true, Description = "An empty folder, or one that is made." };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var self = new ExportCommand();
        var command = new ExampleCommand(
            "export",
            "Writes the files of a version as they were published, to look at, to compare or to go on from.",
            "callcenter flow export 3 --to version-3",
            "callcenter flow export live --to live-now")
        {
            self._version, self._to,
        };
        command.SetAction(self.RunAsync);
        return self._desk.AskedBy(command);
    }

    private Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken) => _desk.RunAsync(parsed, async (store, drafts) =>
        FlowDesk.Tell(
            await FlowReference.FindAsync(store, drafts, _desk.Source.Main(parsed), parsed.GetValue(_version)!, cancellationToken),
            files => Write(files, parsed.GetValue(_to)!)));

    /// <summary>Writes files into a folder that holds none yet.</summary>
    public static int Write(FlowFileSet files, string folder)
    {
        try
        {
            if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            {
                return FlowDesk.Complain(ExitCode.Usage, $"'{folder}' is not empty; name an empty folder, so that nothing of yours is overwritten.");
            }

            var root = Directory.CreateDirectory(folder).FullName + Path.DirectorySeparatorChar;
            foreach (var (path, text) in files.Texts)
            {
                var file = Path.GetFullPath(Path.Combine(root, path));
                if (!file.StartsWith(root, StringComparison.Ordinal))
                {
                    return FlowDesk.Complain(ExitCode.Failed, $"A file is called '{path}', which leads out of the folder; nothing more was written.");
                }

                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, text);
            }

            return FlowDesk.Say($"Wrote {files.Texts.Count} files of {FlowDesk.Short(files.Hash)} into '{folder}'.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return FlowDesk.Complain(ExitCode.Usage, $"'{folder}' cannot be written: {e.Message}");
        }
    }
}
