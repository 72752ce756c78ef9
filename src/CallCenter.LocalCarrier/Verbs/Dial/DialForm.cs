using System.Globalization;
using CallCenter.LocalCarrier.Time;

namespace CallCenter.LocalCarrier.Verbs.Dial;

/// <summary>Parameters of a Dial's action. Pure.</summary>
internal static class DialForm
{
    /// <summary>Sid, duration (whole seconds since the connection) and whether there was one.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(
        CarrierClock clock, string? callSid, DateTimeOffset? connected, IReadOnlyList<KeyValuePair<string, string>> more)
    {
        List<KeyValuePair<string, string>> form = [];
        if (callSid is not null)
        {
            var seconds = connected is { } since ? clock.SecondsSince(since) : 0;
            form.Add(new("DialCallSid", callSid));
            form.Add(new("DialCallDuration", seconds.ToString(CultureInfo.InvariantCulture)));
        }

        form.Add(new("DialBridged", connected is null ? "false" : "true"));
        form.AddRange(more);
        return form;
    }
}
