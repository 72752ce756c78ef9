using System.CommandLine;
using CallCenter.LocalCarrier.Scenarios.Reading;

namespace CallCenter.LocalCarrier.Load;

/// <summary>The options of a load; every command that plays one takes them.</summary>
public static class LoadSettings
{
    private static readonly Option<double> Rate = CarrierSettings.Positive("--rate", "New calls per second, real time, once the ramp is over.", 10);
    private static readonly Option<string> Ramp = Duration("--ramp", "How long the rate grows from 0, real time.", "10s");
    private static readonly Option<string> For = Duration("--for", "How long it stays, real time.", "60s");
    private static readonly Option<string> Drain = Duration("--drain", "How long calls under way may take to end afterwards.", "60s");
    private static readonly Option<int> MostAtOnce = CarrierSettings.Whole("--most-at-once", "Calls under way beyond which nobody starts.", 5_000, 100_000);

    private static readonly Option<string> Spacing = new Option<string>("--arrivals")
    {
        Description = "poisson: at random, as callers come; constant: evenly spaced.",
        DefaultValueFactory = _ => "poisson",
    }.AcceptOnlyFromAmong("poisson", "constant");

    /// <summary>Adds the options to a command.</summary>
    public static void AddTo(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        foreach (var option in new Option[] { Rate, Ramp, For, Drain, MostAtOnce, Spacing })
        {
            command.Add(option);
        }
    }

    /// <summary>What was typed.</summary>
    /// <param name="parsed">The parsed line.</param>
    /// <param name="mixFile">The mix file.</param>
    public static LoadPlan Read(ParseResult parsed, string mixFile)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        return new LoadPlan(mixFile)
        {
            Rate = parsed.GetValue(Rate),
            Ramp = Read(parsed.GetValue(Ramp)!),
            Hold = Read(parsed.GetValue(For)!),
            Drain = Read(parsed.GetValue(Drain)!),
            Even = parsed.GetValue(Spacing) == "constant",
            MostAtOnce = parsed.GetValue(MostAtOnce),
        };
    }

    private static Option<string> Duration(string name, string description, string fallback)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => fallback };
        option.Validators.Add(result =>
        {
            if (!YamlWords.TryDuration(result.GetValueOrDefault<string>() ?? "", out _))
            {
                result.AddError($"{name} takes a duration with its unit, such as 500ms, 10s or 2m.");
            }
        });
        return option;
    }

    private static TimeSpan Read(string text) => YamlWords.TryDuration(text, out var duration) ? duration : throw new FormatException(text);
}
