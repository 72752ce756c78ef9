using System.CommandLine;
using System.CommandLine.Parsing;
using CallCenter.LocalCarrier.Faults;

namespace CallCenter.LocalCarrier;

/// <summary>The options that set up a carrier; every command that starts one takes them.</summary>
internal static class CarrierSettings
{
    private static readonly CarrierOptions Defaults = new();

    private static readonly Option<int> Port = new("--port")
    {
        Description = "Port on 127.0.0.1 (0 takes any free one).",
        DefaultValueFactory = _ => 5081,
    };

    private static readonly Option<double> Speed = Positive("--speed", "How many times faster than real timers and sounds run.", 1);

    private static readonly Option<int> Seed = new("--seed")
    {
        Description = "Seed of all ids.",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<int> Cps = new("--cps")
    {
        Description = "Calls per second the REST API may start; 0 is no limit.",
        DefaultValueFactory = _ => 0,
    };

    private static readonly Option<string[]> Faults = FaultsOption();

    private static readonly Option<string> Account = new("--account-sid")
    {
        Description = "The account.",
        DefaultValueFactory = _ => Defaults.AccountSid,
    };

    private static readonly Option<string> Token = new("--auth-token")
    {
        Description = "Key of the signatures.",
        DefaultValueFactory = _ => Defaults.AuthToken,
    };

    /// <summary>How fast the carrier is to run.</summary>
    public static double SpeedOf(SymbolResult parsed) => parsed.GetValue(Speed);

    public static void AddTo(Command command)
    {
        foreach (var option in new Option[] { Port, Speed, Seed, Cps, Faults, Account, Token })
        {
            command.Add(option);
        }
    }

    public static CarrierOptions Read(ParseResult parsed) => Defaults with
    {
        Port = parsed.GetValue(Port),
        Speed = parsed.GetValue(Speed),
        Seed = parsed.GetValue(Seed),
        CallsPerSecond = parsed.GetValue(Cps),
        Faults = [.. parsed.GetValue(Faults)!.Select(Read)],
        AccountSid = parsed.GetValue(Account)!,
        AuthToken = parsed.GetValue(Token)!,
    };

    /// <summary>An option that takes a whole number from 1.</summary>
    public static Option<int> Whole(string name, string description, int fallback, int most)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => fallback };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is var value && (value < 1 || value > most))
            {
                result.AddError(FormattableString.Invariant($"{name} takes a whole number from 1 to {most}."));
            }
        });
        return option;
    }

    /// <summary>An option that takes a number above 0.</summary>
    public static Option<double> Positive(string name, string description, double fallback)
    {
        var option = new Option<double>(name) { Description = description, DefaultValueFactory = _ => fallback };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not > 0)
            {
                result.AddError($"{name} must be above 0.");
            }
        });
        return option;
    }

    private static Option<string[]> FaultsOption()
    {
        var option = new Option<string[]>("--fault")
        {
            Description = "Makes something go wrong, as NAME[=SHARE[,SECONDS]] such as slow-webhook=0.2,20; may be repeated. Names: "
                + string.Join(", ", FaultNames.All) + ".",
            DefaultValueFactory = _ => [],
        };
        option.Validators.Add(result =>
        {
            foreach (var sentence in result.GetValueOrDefault<string[]>()?.Select(text => Fault.TryParse(text, out _)).OfType<string>() ?? [])
            {
                result.AddError(sentence);
            }
        });
        return option;
    }

    private static Fault Read(string text) => Fault.TryParse(text, out var fault) is null ? fault! : throw new ArgumentException(text);
}
