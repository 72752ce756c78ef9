namespace CallCenter.LocalCarrier.Scenarios.Reading;

/// <summary>Reads what must be true in the end.</summary>
internal static class ExpectationReader
{
    private const string AtLeast = "at least";
    private const string AtMost = "at most";
    private const int ManyRequests = 100_000;
    private static readonly string[] Statuses = ["completed", "busy", "failed", "no-answer", "canceled"];

    public static ScenarioExpectations Read(YamlPart part)
    {
        part.OnlyKeys("call", "duration", "alerts", "webhooks", "never hears");
        return new ScenarioExpectations
        {
            Call = part.Find("call") is { } call ? Status(call) : null,
            Duration = part.Find("duration") is { } duration ? Range(duration) : null,
            Alerts = part.Find("alerts") is { } alerts ? Codes(alerts) : null,
            Webhooks = part.Find("webhooks") is { } webhooks ? [.. webhooks.Items().Select(Count).OfType<WebhookCount>()] : [],
            NeverHears = part.Find("never hears") is { } words ? [.. words.Items().Select(w => w.Pattern()).OfType<TextPattern>()] : [],
        };
    }

    private static string? Status(YamlPart part)
    {
        if (Statuses.Contains(part.Text))
        {
            return part.Text;
        }

        part.Fault($"'{part.Name}' takes the call's final status: {string.Join(", ", Statuses)}.");
        return null;
    }

    private static DurationRange? Range(YamlPart part)
    {
        if (!part.IsMapping)
        {
            part.Fault("'duration' takes bounds, such as { at least: 5s, at most: 60s }.");
            return null;
        }

        part.OnlyKeys(AtLeast, AtMost);
        return new DurationRange(part.Find(AtLeast)?.Duration() ?? TimeSpan.Zero, part.Find(AtMost)?.Duration() ?? TimeSpan.MaxValue);
    }

    private static IReadOnlyList<int> Codes(YamlPart part) => part.Text == "none"
        ? []
        : [.. part.Items().Select(code => code.Whole(10_000, 99_999)).OfType<int>()];

    private static WebhookCount? Count(YamlPart part)
    {
        if (part.Find("to") is not { } to)
        {
            part.Fault("'webhooks' takes a path and how many, such as { to: /voice/incoming, at least: 1 }.");
            return null;
        }

        part.OnlyKeys("to", AtLeast, AtMost);
        if (to.Text is not ['/', ..])
        {
            to.Fault("'to' takes a path without host and query, such as /voice/incoming.");
        }

        var most = part.Find(AtMost)?.Whole(0, ManyRequests);
        return new WebhookCount(to.Text ?? "", part.Find(AtLeast)?.Whole(0, ManyRequests) ?? (most is null ? 1 : 0), most ?? int.MaxValue);
    }
}
