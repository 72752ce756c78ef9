using System.Globalization;
using CallCenter.LocalCarrier.Webhooks;

namespace CallCenter.LocalCarrier.Scenarios.Reading;

/// <summary>Reads single values; each leaves a fault with the cure and returns null when the value is wrong.</summary>
internal static class YamlWords
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>Words, at least one.</summary>
    public static string? Words(this YamlPart part, string example) =>
        part.Text is { Length: > 0 } text ? text : Refuse<string>(part, $"'{part.Name}' takes words, such as {part.Name}: {example}.");

    /// <summary>Text or a regular expression between slashes.</summary>
    public static TextPattern? Pattern(this YamlPart part)
    {
        if (part.Words("\"customer code\" or /press \\d/") is not { } text)
        {
            return null;
        }

        try
        {
            return TextPattern.Of(text);
        }
        catch (ArgumentException e)
        {
            return Refuse<TextPattern>(part, $"'{part.Name}' holds a wrong regular expression: {e.Message}");
        }
        catch (NotSupportedException)
        {
            return Refuse<TextPattern>(part, $"'{part.Name}' holds a regular expression that looks ahead or back: write it without.");
        }
    }

    /// <summary>A duration with its unit, an hour at most: <c>500ms</c>, <c>1.5s</c>, <c>2m</c>.</summary>
    public static TimeSpan? Duration(this YamlPart part)
    {
        if (TryDuration(part.Text ?? "", out var duration) && duration <= Longest)
        {
            return duration;
        }

        part.Fault($"'{part.Name}' takes a duration up to 1h with its unit, such as 500ms, 1.5s or 2m; not '{part.Text}'.");
        return null;
    }

    public static bool? Flag(this YamlPart part)
    {
        if (part.Text is "true" or "false")
        {
            return part.Text == "true";
        }

        part.Fault($"'{part.Name}' takes true or false.");
        return null;
    }

    public static double? Number(this YamlPart part, double least, double most)
    {
        if (double.TryParse(part.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most)
        {
            return number;
        }

        part.Fault(FormattableString.Invariant($"'{part.Name}' takes a number from {least} to {most}."));
        return null;
    }

    public static int? Whole(this YamlPart part, int least, int most)
    {
        if (int.TryParse(part.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        part.Fault(FormattableString.Invariant($"'{part.Name}' takes a whole number from {least} to {most}."));
        return null;
    }

    /// <summary>An absolute http or https address.</summary>
    public static string? Url(this YamlPart part) => part.Text is { } text && WebhookUrl.Parse(text) is not null
        ? text
        : Refuse<string>(part, $"'{part.Name}' takes an absolute http or https address, such as http://127.0.0.1:5080/voice/incoming.");

    /// <summary>Reads what command lines and files write: digits, a point if need be, and ms, s, m or h.</summary>
    public static bool TryDuration(string text, out TimeSpan duration)
    {
        var unit = text.AsSpan().TrimStart("0123456789.");
        var digits = text.AsSpan(0, text.Length - unit.Length);
        double? milliseconds = unit switch { "ms" => 1, "s" => 1_000, "m" => 60_000, "h" => 3_600_000, _ => null };
        duration = default;
        if (milliseconds is null
            || digits.Length > 9
            || !double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        duration = TimeSpan.FromMilliseconds(number * milliseconds.Value);
        return true;
    }

    private static T? Refuse<T>(YamlPart part, string message)
        where T : class
    {
        part.Fault(message);
        return null;
    }
}
