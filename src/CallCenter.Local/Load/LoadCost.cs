using System.Text.Json;
using System.Text.Json.Nodes;
using CallCenter.LocalCarrier.Load;

namespace CallCenter.Local.Load;

/// <summary>What a load cost the host, beside what the carrier reports. Pure.</summary>
internal static class LoadCost
{
    /// <summary>Two lines for people.</summary>
    /// <param name="report">The carrier's report.</param>
    /// <param name="hostCpu">Processor time of the host meanwhile.</param>
    public static string ToText(LoadReport report, TimeSpan hostCpu) => FormattableString.Invariant($"""
        host's processor time                      {hostCpu.TotalSeconds:0.0} s
        webhooks per host CPU-second               {PerCpuSecond(report, hostCpu):0}
        """);

    /// <summary>The carrier's object with the host's cost added.</summary>
    /// <param name="report">The carrier's report.</param>
    /// <param name="hostCpu">Processor time of the host meanwhile.</param>
    public static string ToJson(LoadReport report, TimeSpan hostCpu)
    {
        var all = JsonNode.Parse(report.ToJson())!.AsObject();
        all["hostCpuSeconds"] = hostCpu.TotalSeconds;
        all["webhooksPerHostCpuSecond"] = PerCpuSecond(report, hostCpu);
        return all.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }

    private static double PerCpuSecond(LoadReport report, TimeSpan hostCpu) => report.Latencies.Service.Count / hostCpu.TotalSeconds;
}
