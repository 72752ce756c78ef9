using System.CommandLine;
using CallCenter.LocalCarrier.Faults;

namespace CallCenter.LocalCarrier;

/// <summary>The <c>callcenter-carrier</c> command.</summary>
internal static class CarrierCommand
{
    private static readonly CarrierOptions Defaults = new();

    private static readonly Option<int> Port = new("--port")
    {
        Description = "Port on 127.0.0.1 (0 takes any free one).",
        DefaultValueFactory = _ => 5081,
    };

    private static readonly Option<double> Speed = new("--speed")
    {
        Description = "How many times faster than real timers and sounds run.",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<string> Clock = new Option<string>("--clock")
    {
        Description = "running, or stepped: it stands still until POST /carrier/clock/advance moves it.",
        DefaultValueFactory = _ => "running",
    }.AcceptOnlyFromAmong("running", "stepped");

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

    private static readonly Option<string[]> Faults = new("--fault")
    {
        Description = "Makes something go wrong, as NAME[=SHARE[,SECONDS]] such as slow-webhook=0.2,20; may be repeated. Names: "
            + string.Join(", ", FaultNames.All) + ".",
        DefaultValueFactory = _ => [],
    };

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

    public static Task<int> RunAsync(string[] args)
    {
        Speed.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not > 0)
            {
                result.AddError("--speed must be above 0.");
            }
        });
        var root = new RootCommand("Plays Twilio over HTTP on this machine: runs TwiML, signs webhooks, offers virtual handsets.")
        {
            Port, Speed, Clock, Seed, Cps, Faults, Account, Token,
        };
        Faults.Validators.Add(result =>
        {
            foreach (var sentence in result.GetValueOrDefault<string[]>()?.Select(text => Fault.TryParse(text, out _)).OfType<string>() ?? [])
            {
                result.AddError(sentence);
            }
        });
        root.Validators.Add(result =>
        {
            if (result.GetValue(Clock) == "stepped" && result.GetValue(Speed) is not 1)
            {
                result.AddError("A stepped clock has no speed: leave --speed out, or --clock.");
            }
        });
        root.SetAction(ServeAsync);
        return root.Parse(args).InvokeAsync();
    }

    private static Fault Read(string text) => Fault.TryParse(text, out var fault) is null ? fault! : throw new ArgumentException(text);

    private static async Task<int> ServeAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var options = Defaults with
        {
            Port = parsed.GetValue(Port),
            Speed = parsed.GetValue(Speed),
            Stepped = parsed.GetValue(Clock) == "stepped",
            Seed = parsed.GetValue(Seed),
            CallsPerSecond = parsed.GetValue(Cps),
            Faults = [.. parsed.GetValue(Faults)!.Select(Read)],
            AccountSid = parsed.GetValue(Account)!,
            AuthToken = parsed.GetValue(Token)!,
        };
        try
        {
            await using var carrier = await CarrierServer.StartAsync(options, cancellationToken);
            Console.WriteLine($"Carrier at {carrier.BaseAddress} for account {options.AccountSid}; Ctrl-C stops it.");
            var stopped = new TaskCompletionSource();
            await using var registration = cancellationToken.Register(() => stopped.TrySetResult());
            await stopped.Task;
            return 0;
        }
        catch (CarrierStartException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }
}
