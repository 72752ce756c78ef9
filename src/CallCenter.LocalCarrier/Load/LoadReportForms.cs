using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CallCenter.LocalCarrier.Load;

/// <summary>A load's report as people and programs read it. Pure.</summary>
public static class LoadReportForms
{
    private const int MostErrors = 15;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>One JSON object: the report's own properties.</summary>
    public static string ToJson(this LoadReport report) => JsonSerializer.Serialize(report, Json);

    /// <summary>A page of text; rates are those after the ramp, durations those of the whole run.</summary>
    public static string ToText(this LoadReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var (calls, rates, times) = (report.Calls, report.Rates, report.Latencies);
        var text = new StringBuilder();
        Row(text, "calls", $"{calls.Offered} offered, {calls.Started} started, {calls.NotStarted} not started, "
            + $"{calls.Finished} finished, {calls.Unfinished} not finished; {calls.PeakUnderWay} at most at the same time");
        Row(text, "per second after the ramp", string.Create(
            CultureInfo.InvariantCulture,
            $"{rates.Offered:0.#} offered, {rates.Started:0.0} started, {rates.Finished:0.0} finished; {rates.Webhooks:0} webhooks"));
        Row(text, "webhook response time", Times(times.Response) + "  (from the instant it was due)");
        Row(text, "webhook service time", Times(times.Service) + "  (from sending)");
        Row(text, "calls were started late by", Times(times.Lateness));
        Row(text, "carrier's processor time", string.Create(CultureInfo.InvariantCulture, $"{report.CarrierCpuSeconds:0.0} s"));
        Row(text, "calls by outcome", Counts(report.Outcomes.Statuses));
        foreach (var behaviour in report.Outcomes.Behaviours)
        {
            Row(text, "  " + behaviour.Title, $"{behaviour.Passed} as the scenario says, {behaviour.Failed} not");
        }

        Row(text, "errors", report.Outcomes.Errors.Count == 0 ? "none" : "");
        foreach (var (kind, count) in report.Outcomes.Errors.Take(MostErrors))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {count,6}  {kind}\n");
        }

        return text.ToString();
    }

    private static void Row(StringBuilder text, string name, string value) =>
        text.Append(CultureInfo.InvariantCulture, $"{name,-42} {value}").Append('\n');

    private static string Counts(IReadOnlyDictionary<string, int> counts) =>
        counts.Count == 0 ? "none" : string.Join(", ", counts.Select(count => $"{count.Value} {count.Key}"));

    private static string Times(Percentiles times) => string.Create(
        CultureInfo.InvariantCulture,
        $"p50 {times.P50:0.0}, p90 {times.P90:0.0}, p99 {times.P99:0.0}, p99.9 {times.P999:0.0}, max {times.Max:0.0} ms");
}
