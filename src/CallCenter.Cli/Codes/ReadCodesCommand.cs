using System.CommandLine;
using CallCenter.Cli.Flows;
using CallCenter.Core.CodeEntry;
using CallCenter.Core.Customers;
using CallCenter.Engine.Flows;

namespace CallCenter.Cli.Codes;

/// <summary><c>callcenter code read</c>.</summary>
internal sealed class ReadCodesCommand
{
    private readonly Option<string> _kind = new("--kind")
    {
        Description = "How the entries were made: pressed (keys) or said and written down by a recogniser (speech).",
        DefaultValueFactory = _ => "keys",
    };

    private readonly Option<string> _language = new("--language")
    {
        Description = "The caller's language. Keys read the same in every language; of speech, words of the others are understood, too.",
        DefaultValueFactory = _ => Language.All[0].Code,
    };

    private readonly Option<string?> _flows = new("--flows")
    {
        HelpName = "PATH",
        Description = "The folder with districts.yaml. Without it: ivr-flows in the working folder or the nearest one above.",
    };

    private readonly Option<int> _minDigits = new("--min-digits")
    {
        HelpName = "N",
        Description = "The fewest digits of a code's number, 1 to 10.",
        DefaultValueFactory = _ => CodeShape.Widest.MinDigits,
    };

    private readonly Option<int> _maxDigits = new("--max-digits")
    {
        HelpName = "N",
        Description = "The most digits of a code's number, 1 to 10.",
        DefaultValueFactory = _ => CodeShape.Widest.MaxDigits,
    };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var self = new ReadCodesCommand();
        var command = new Command("read", """
            Reads one entry a line from standard input and prints one JSON object a line. The outcome is match,
            ambiguous or nomatch; the candidates are the codes that fit. An entry over 1000 characters is nomatch.
            For speech, each candidate has its reasons: what its reading rests on.

            Examples:
              printf '345778\n3790012\n' | callcenter code read --kind keys --language sq
            prints
              {"input":"345778","outcome":"ambiguous","candidates":["DGL778","DGJ778"]}
              {"input":"3790012","outcome":"match","candidates":["DPZ12"]}

              printf 'dë gjë, nantë nantë zero katër\ndpr tri zero pesë\n' | callcenter code read --kind speech --language sq
            prints
              {"input":"dë gjë, nantë nantë zero katër","outcome":"match","candidates":["DGJ9904"],"reasons":["letters"]}
              {"input":"dpr tri zero pesë","outcome":"ambiguous","candidates":["DPR305","DPR5"],"reasons":["letters","letters, repeated"]}
            """)
        {
            self._kind, self._language, self._flows, self._minDigits, self._maxDigits,
        };
        self._kind.AcceptOnlyFromAmong("keys", "speech");
        self._language.AcceptOnlyFromAmong([.. Language.All.Select(language => language.Code)]);
        command.SetAction(self.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var shape = new CodeShape(parsed.GetValue(_minDigits), parsed.GetValue(_maxDigits));
        if (!shape.IsValid)
        {
            return Refuse("--min-digits and --max-digits take whole numbers from 1 to 10, the first not over the second.");
        }

        if ((parsed.GetValue(_flows) ?? FlowsFolder.Nearest()) is not { } folder)
        {
            return Refuse("There is no ivr-flows folder here or above: name the one with districts.yaml with --flows.");
        }

        var read = FlowFiles.ReadDistricts(folder);
        if (read.Value is not { } districts)
        {
            return Refuse(string.Join(Environment.NewLine, read.Findings));
        }

        await ReadAsync(Reader(parsed, districts, shape), cancellationToken);
        return ExitCode.Done;
    }

    // From an entry to its line of JSON; an entry that was cut off reads as if nothing had been entered.
    private Func<EntryLine, ReadOnlyMemory<byte>> Reader(ParseResult parsed, DistrictCatalogue districts, CodeShape shape)
    {
        if (parsed.GetValue(_kind) == "speech")
        {
            var language = Language.Find(parsed.GetValue(_language)) ?? Language.All[0];
            var speech = new SpokenCodeReader(districts, shape);
            return entry => ReadingJson.Line(entry.Text, speech.Read(entry.IsWhole ? entry.Text : null, language));
        }

        var keys = new KeypadReader(districts, shape);
        return entry => ReadingJson.Line(entry.Text, keys.Read(entry.IsWhole ? entry.Text : null));
    }

    private static async Task ReadAsync(Func<EntryLine, ReadOnlyMemory<byte>> read, CancellationToken cancellationToken)
    {
        using var input = new StreamReader(Console.OpenStandardInput());
        await using var output = Console.OpenStandardOutput();
        await foreach (var entry in EntryLines.ReadAsync(input, cancellationToken))
        {
            await output.WriteAsync(read(entry), cancellationToken);
            await output.FlushAsync(cancellationToken);
        }
    }

    private static int Refuse(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return ExitCode.Usage;
    }
}
