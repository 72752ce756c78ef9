using System.CommandLine;
using CallCenter.Cli.Terminal;
using CallCenter.Core.Customers;

namespace CallCenter.Cli.ReadOut;

/// <summary><c>callcenter say</c>: the words a value is read out in.</summary>
internal sealed class SayCommand
{
    private readonly Option<string> _language = new("--language")
    {
        Description = "The language: sq, sr or en.",
        DefaultValueFactory = _ => Language.All[0].Code,
    };

    private readonly IReadOnlyList<(SpokenKind Kind, Option<string?> Option)> _kinds =
        [.. SpokenKind.All.Select(kind => (kind, new Option<string?>($"--{kind.Name}") { HelpName = kind.Form, Description = kind.About }))];

    private readonly Option<string?> _code = new("--code") { HelpName = "CODE", Description = "A customer code, such as DPR123456, with its district's name." };
    private readonly Option<string?> _from = new("--from") { HelpName = "START", Description = "When a window begins: 09:00, 2026-11-22T09:00, or a day for all of it." };
    private readonly Option<string?> _to = new("--to") { HelpName = "END", Description = "When it ends, in the same form." };

    private readonly Option<string?> _flows = new("--flows")
    {
        HelpName = "PATH",
        Description = "The folder with districts.yaml, for --code. Without it: ivr-flows in the working folder or the nearest one above.",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object: language, kind, value and words." };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var self = new SayCommand();
        var command = new ExampleCommand(
            "say",
            "Prints the words that callers hear for a value. Exactly one kind of value at a time.",
            "callcenter say --language sq --amount 47.35",
            "callcenter say --language sr --from 2026-11-22T09:00 --to 2026-11-22T13:30",
            "callcenter say --language en --code DPR123456 --json",
            "callcenter say --language sr --on-day 2026-11-22")
        {
            self._language,
        };
        Option[] others = [self._code, self._from, self._to, self._flows, self._json];
        foreach (var option in self._kinds.Select(known => known.Option).Concat(others))
        {
            command.Add(option);
        }

        self._language.AcceptOnlyFromAmong([.. Language.All.Select(language => language.Code)]);
        command.SetAction(self.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (parsed.GetValue(_flows) is not null && parsed.GetValue(_code) is null)
        {
            return Refuse("--flows goes with --code.");
        }

        if (Given(parsed) is not [var (kind, value, say)])
        {
            var names = _kinds.Select(known => $"--{known.Kind.Name}");
            return Refuse($"Give exactly one of {string.Join(", ", names)}, --code, or --from with --to.");
        }

        var language = new Language(parsed.GetValue(_language)!);
        var spoken = say(language);
        if (spoken.Words is not { } words)
        {
            return Refuse(spoken.Fault);
        }

        Console.Out.WriteLine(parsed.GetValue(_json) ? SpokenJson.Line(language, kind, value, words) : words);
        return ExitCode.Done;
    }

    // What was typed, each with the way to say it.
    private List<(string Kind, string Value, Func<Language, Spoken> Say)> Given(ParseResult parsed)
    {
        var given = new List<(string, string, Func<Language, Spoken>)>();
        foreach (var (kind, option) in _kinds)
        {
            if (parsed.GetValue(option) is { } text)
            {
                given.Add((kind.Name, text, language => kind.Say(text, language)));
            }
        }

        if (parsed.GetValue(_code) is { } code)
        {
            given.Add(("code", code, language => TypedCode.Say(code, parsed.GetValue(_flows), language)));
        }

        var (from, to) = (parsed.GetValue(_from), parsed.GetValue(_to));
        if (from is not null || to is not null)
        {
            given.Add(("window", to is null ? from! : $"{from}/{to}", language => TypedWindow.Say(from, to, language)));
        }

        return given;
    }

    private static int Refuse(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return ExitCode.Usage;
    }
}
