using System.Globalization;

namespace CallCenter.LocalCarrier.Scenarios.Playing;

/// <summary>Compares what was expected with what came of it. Pure.</summary>
internal static class ScenarioJudge
{
    /// <summary>A sentence for each expectation that was not met.</summary>
    /// <param name="expect">What the file expects.</param>
    /// <param name="facts">What came of it.</param>
    /// <param name="speed">How many times faster than real the carrier ran.</param>
    public static IReadOnlyList<string> Unmet(ScenarioExpectations expect, ScenarioFacts facts, double speed) =>
    [
        .. Call(expect, facts),
        .. Duration(expect, facts.Talked * speed),
        .. Alerts(expect, facts),
        .. expect.Webhooks.SelectMany(count => Webhooks(count, facts)),
        .. expect.NeverHears.SelectMany(words => NeverHears(words, facts)),
    ];

    private static IEnumerable<string> Call(ScenarioExpectations expect, ScenarioFacts facts)
    {
        if (expect.Call is { } status && facts.CallStatus != status)
        {
            yield return $"expected call: {status}; it was {facts.CallStatus ?? "never dialled or never over"}.";
        }
    }

    private static IEnumerable<string> Duration(ScenarioExpectations expect, TimeSpan talked)
    {
        if (expect.Duration is { } range && (talked < range.AtLeast || talked > range.AtMost))
        {
            var most = range.AtMost == TimeSpan.MaxValue ? "" : $", at most {StepWords.Of(range.AtMost)}";
            yield return $"expected duration: at least {StepWords.Of(range.AtLeast)}{most}; it was {StepWords.Of(talked)}.";
        }
    }

    private static IEnumerable<string> Alerts(ScenarioExpectations expect, ScenarioFacts facts)
    {
        if (expect.Alerts is { } codes && !codes.Distinct().Order().SequenceEqual(facts.Alerts.Distinct().Order()))
        {
            yield return $"expected alerts: {Listed(codes)}; there were {Listed(facts.Alerts)}.";
        }
    }

    private static IEnumerable<string> Webhooks(WebhookCount count, ScenarioFacts facts)
    {
        var asked = facts.Requests.Count(path => path == count.Path);
        if (asked < count.AtLeast || asked > count.AtMost)
        {
            var most = count.AtMost == int.MaxValue ? "" : FormattableString.Invariant($", at most {count.AtMost}");
            yield return FormattableString.Invariant(
                $"expected webhooks to {count.Path}: at least {count.AtLeast}{most}; there were {asked}.");
        }
    }

    private static IEnumerable<string> NeverHears(TextPattern words, ScenarioFacts facts) =>
        from heard in facts.Events
        where NoticeRules.IsOfKind(heard.Event, Notice.Words) && words.Matches(heard.Event.Text)
        select $"never hears {words}; but {heard.Phone} heard \"{heard.Event.Text}\".";

    private static string Listed(IReadOnlyList<int> codes) => codes.Count == 0
        ? "none"
        : string.Join(", ", codes.Distinct().Order().Select(code => code.ToString(CultureInfo.InvariantCulture)));
}
