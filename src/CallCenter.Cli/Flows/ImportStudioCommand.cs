using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using CallCenter.Cli.Terminal;
using CallCenter.Core.Customers;
using CallCenter.Flows.Importing.Studio;

namespace CallCenter.Cli.Flows;

/// <summary><c>callcenter flow import-studio</c>.</summary>
internal sealed class ImportStudioCommand
{
    private static readonly JsonSerializerOptions Pretty = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Argument<string> _file = new("FILE") { Description = "The flow's definition, as Studio exports it (JSON)." };

    private readonly Option<string> _output = new("--output")
    {
        HelpName = "DIR",
        Description = "The folder to write into. Without it: the working folder.",
        DefaultValueFactory = _ => ".",
    };

    private readonly Option<string?> _name = new("--name") { HelpName = "FLOW", Description = "What the flow is called. Without it: as the file." };

    private readonly Option<string> _language = new("--language")
    {
        Description = "The language of words that name none spoken here.",
        DefaultValueFactory = _ => Language.English.Code,
    };

    private readonly Option<bool> _force = new("--force") { Description = "Write over files that are there." };
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document instead of lines." };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var self = new ImportStudioCommand();
        var command = new ExampleCommand(
            "import-studio",
            "Makes a flow and its prompts of a Twilio Studio flow, and lists what could not be carried over as it was. The exit code is 1 where something could not.",
            "callcenter flow import-studio main-line.json",
            "callcenter flow import-studio main-line.json --output drafts --name customer-line --language sq")
        {
            self._file, self._output, self._name, self._language, self._force, self._json,
        };
        self._language.AcceptOnlyFromAmong([.. Language.All.Select(language => language.Code)]);
        command.SetAction(self.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var file = parsed.GetValue(_file)!;
        try
        {
            var import = StudioImporter.Import(
                await File.ReadAllTextAsync(file, cancellationToken),
                parsed.GetValue(_name) ?? Path.GetFileNameWithoutExtension(file),
                Language.Find(parsed.GetValue(_language)) ?? Language.English);
            if (import.Fault is { } fault)
            {
                return Refuse($"{file}: {fault}");
            }

            return await WriteAsync(parsed, import, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refuse(e.Message);
        }
    }

    private async Task<int> WriteAsync(ParseResult parsed, StudioImport import, CancellationToken cancellationToken)
    {
        var files = import.Files.Texts.ToDictionary(text => Path.Combine(parsed.GetValue(_output)!, text.Key), text => text.Value);
        if (!parsed.GetValue(_force) && files.Keys.Where(File.Exists).ToList() is { Count: > 0 } there)
        {
            return Refuse($"These files are there already, and nothing was written: {string.Join(", ", there)}. Name another folder with --output, or write over them with --force.");
        }

        foreach (var (path, text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, text, cancellationToken);
        }

        Report(parsed.GetValue(_json), import, files.Keys);
        return import.Remarks.IsEmpty && !import.Findings.Any(finding => finding.IsError) ? ExitCode.Done : ExitCode.Leftover;
    }

    private static void Report(bool json, StudioImport import, IEnumerable<string> files)
    {
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(
                new
                {
                    flow = import.Flow,
                    files,
                    remarks = import.Remarks.Select(remark => new { widget = remark.Widget, type = remark.Type, replaced = remark.IsReplaced, reason = remark.Reason }),
                    findings = import.Findings.Select(finding => new { at = finding.At.ToString(), code = finding.Code, error = finding.IsError, message = finding.Message }),
                },
                Pretty));
            return;
        }

        foreach (var line in import.Remarks.Select(remark => remark.ToString()).Concat(import.Findings.Select(finding => finding.ToString())))
        {
            Console.Error.WriteLine(line);
        }

        Console.Out.WriteLine($"Wrote {string.Join(", ", files)}; {import.Remarks.Length} things are not as they were in Studio.");
    }

    private static int Refuse(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return ExitCode.Usage;
    }
}
