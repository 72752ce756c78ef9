using System.CommandLine;
using System.Text;
using CallCenter.Cli.Terminal;
using CallCenter.Engine.Flows.Publishing;
using CallCenter.Engine.Prompts;
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

    private Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken) => _desk.RunAsync(parsed, async (store, drafts, recordings) =>
        await WriteAsync(
            await FlowReference.FindAsync(store, drafts, _desk.Source.Main(parsed), parsed.GetValue(_version)!, cancellationToken),
            recordings,
            parsed.GetValue(_to)!,
            cancellationToken));

    /// <summary>Writes files, their recordings too, into a folder that holds none yet.</summary>
    /// <param name="found">The files, or why there are none.</param>
    /// <param name="recordings">Where the recordings last.</param>
    /// <param name="folder">An empty folder, or one that is made.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> WriteAsync(
        FlowResult<FlowFileSet> found, IRecordings recordings, string folder, CancellationToken cancellationToken)
    {
        if (found is not FlowResult<FlowFileSet>.Done { Value: var files })
        {
            return FlowDesk.Tell(found, _ => ExitCode.Done);
        }

        try
        {
            if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            {
                return FlowDesk.Complain(ExitCode.Usage, $"'{folder}' is not empty; name an empty folder, so that nothing of yours is overwritten.");
            }

            var root = Directory.CreateDirectory(folder).FullName + Path.DirectorySeparatorChar;
            return await WriteAllAsync(files, recordings, root, cancellationToken) is not ExitCode.Done and var fault
                ? fault
                : FlowDesk.Say($"Wrote {files.Texts.Count} files of {FlowDesk.Short(files.Hash)} into '{folder}'.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return FlowDesk.Complain(ExitCode.Usage, $"'{folder}' cannot be written: {e.Message}");
        }
    }

    private static async Task<int> WriteAllAsync(FlowFileSet files, IRecordings recordings, string root, CancellationToken cancellationToken)
    {
        var hashes = files.Recordings.ToDictionary(recording => recording.Path, recording => recording.Hash, StringComparer.Ordinal);
        foreach (var (path, text) in files.Texts)
        {
            var bytes = hashes.TryGetValue(path, out var hash)
                ? await recordings.FindAsync(hash, cancellationToken)
                : new FlowResult<ReadOnlyMemory<byte>>.Done(Encoding.UTF8.GetBytes(text));
            if (FlowDesk.Tell(bytes, content => Write(root, path, content)) is not ExitCode.Done and var code)
            {
                return code;
            }
        }

        return ExitCode.Done;
    }

    private static int Write(string root, string path, ReadOnlyMemory<byte> content)
    {
        var file = Path.GetFullPath(Path.Combine(root, path));
        if (!file.StartsWith(root, StringComparison.Ordinal))
        {
            return FlowDesk.Complain(ExitCode.Failed, $"A file is called '{path}', which leads out of the folder; nothing more was written.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content.Span);
        return ExitCode.Done;
    }
}
