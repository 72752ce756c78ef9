using System.Text.Json;

namespace CallCenter.Local.Load;

/// <summary>What a load run came to.</summary>
/// <param name="Calls">How many calls.</param>
/// <param name="Concurrency">How many at the same time.</param>
/// <param name="Elapsed">From the first dial to the last end.</param>
/// <param name="HostCpu">Processor time of the host meanwhile.</param>
/// <param name="Webhooks">The carrier's requests meanwhile.</param>
/// <param name="Failures">A line for each call that did not reach an agent and end well.</param>
internal sealed record LoadReport(
    int Calls,
    int Concurrency,
    TimeSpan Elapsed,
    TimeSpan HostCpu,
    IReadOnlyList<WebhookTime> Webhooks,
    IReadOnlyList<string> Failures)
{
    private double CallsPerSecond => Calls / Elapsed.TotalSeconds;

    private double WebhooksPerCpuSecond => Webhooks.Count / HostCpu.TotalSeconds;

    private int WebhookErrors => Webhooks.Count(webhook => webhook.Status is not (>= 200 and < 300));

    /// <summary>The report for people.</summary>
    public string ToText() => FormattableString.Invariant($"""

        calls                       {Calls} ({Concurrency} at a time), {Failures.Count} errors
        elapsed                     {Elapsed.TotalSeconds:0.0} s
        calls per second            {CallsPerSecond:0.0}
        webhooks                    {Webhooks.Count}, {WebhookErrors} without a 2xx answer
        webhook p50 / p99           {Percentile(0.50):0.0} ms / {Percentile(0.99):0.0} ms
        host's processor time       {HostCpu.TotalSeconds:0.0} s
        webhooks per CPU-second     {WebhooksPerCpuSecond:0}
        {string.Join('\n', Failures.Take(20).Select(failure => $"  {failure}"))}
        """);

    /// <summary>The report for programs.</summary>
    public string ToJson() => JsonSerializer.Serialize(new
    {
        calls = Calls,
        concurrency = Concurrency,
        errors = Failures.Count,
        elapsedSeconds = Elapsed.TotalSeconds,
        callsPerSecond = CallsPerSecond,
        webhooks = Webhooks.Count,
        webhookErrors = WebhookErrors,
        webhookP50Ms = Percentile(0.50),
        webhookP99Ms = Percentile(0.99),
        hostCpuSeconds = HostCpu.TotalSeconds,
        webhooksPerCpuSecond = WebhooksPerCpuSecond,
        failures = Failures,
    });

    private double Percentile(double share)
    {
        var sorted = Webhooks.Select(webhook => webhook.Milliseconds).Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
    }
}
