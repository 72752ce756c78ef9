using System.Globalization;

namespace CallCenter.LocalCarrier.Faults;

/// <summary>A fault of a run.</summary>
/// <param name="Kind">What goes wrong.</param>
/// <param name="Share">How often, 0–1: of the requests, callbacks or callers it can happen to.</param>
/// <param name="Lasting">How long, where that means something; zero for the kind's own default.</param>
public sealed record Fault(FaultKind Kind, double Share, TimeSpan Lasting)
{
    /// <summary>How often a fault happens that is only named: one time in ten.</summary>
    public const double DefaultShare = 0.1;

    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>Its duration: the one given, or the kind's default.</summary>
    public TimeSpan Duration => Lasting > TimeSpan.Zero ? Lasting : DefaultOf(Kind);

    /// <summary>Reads <c>NAME[=SHARE[,SECONDS]]</c>, such as <c>slow-webhook=0.2,20</c>.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="fault">The fault; null when it cannot be read.</param>
    /// <returns>A sentence that says what is wrong and what to write; null when it was read.</returns>
    public static string? TryParse(string text, out Fault? fault)
    {
        ArgumentNullException.ThrowIfNull(text);
        fault = null;
        var name = text.Split('=')[0];
        if (FaultNames.Find(name) is not { } kind)
        {
            return $"'{name}' is no fault. There are: {string.Join(", ", FaultNames.All)}.";
        }

        var numbers = text.Length == name.Length ? [] : text[(name.Length + 1)..].Split(',');
        if (numbers.Length > 2 || !numbers.All(number => double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)))
        {
            return $"'{text}': NAME=SHARE or NAME=SHARE,SECONDS is expected, such as {name}=0.2 or {name}=0.2,20.";
        }

        double Number(int at, double fallback) => at < numbers.Length ? double.Parse(numbers[at], CultureInfo.InvariantCulture) : fallback;
        return Make(kind, Number(0, DefaultShare), Number(1, 0), out fault);
    }

    /// <summary>Makes a fault of numbers that came from outside.</summary>
    /// <returns>A sentence that says which number is out of its range; null when it was made.</returns>
    internal static string? Make(FaultKind kind, double share, double seconds, out Fault? fault)
    {
        fault = null;
        if (share is not (>= 0 and <= 1))
        {
            return $"{kind.Name()}: the share is a number from 0 to 1.";
        }

        if (!(seconds >= 0 && seconds <= Longest.TotalSeconds))
        {
            return $"{kind.Name()}: the duration is a number of seconds from 0 to {Longest.TotalSeconds}.";
        }

        fault = new Fault(kind, share, TimeSpan.FromSeconds(seconds));
        return null;
    }

    private static TimeSpan DefaultOf(FaultKind kind) => kind switch
    {
        FaultKind.SlowWebhook => TimeSpan.FromSeconds(16),
        FaultKind.CallbackLate => TimeSpan.FromSeconds(20),
        FaultKind.CallbackReordered => TimeSpan.FromSeconds(5),
        _ => TimeSpan.Zero,
    };
}
