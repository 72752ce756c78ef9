using System.Globalization;
using CallCenter.Core.Calls;
using CallCenter.Flows.Running;

namespace CallCenter.Engine.Calls;

/// <summary>The call whose flow asks something of the world.</summary>
/// <param name="Call">The call as it was stored last.</param>
/// <param name="Flow">Where its flow stands now.</param>
/// <param name="Nth">Which question of this turn it is, from 0.</param>
internal sealed record Asker(CallState Call, FlowState Flow, int Nth)
{
    /// <summary>
    /// Names this question: the same when the carrier repeats the request, and no other question's. Whoever does something
    /// for it can tell by the name that it was done.
    /// </summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Call.Call}-{Call.Step}-{Nth}");

    /// <summary>A number in E.164.</summary>
    /// <param name="given">What the flow gives, or null for the caller's own.</param>
    /// <returns>Null where it is none: withheld, a browser, or mistyped.</returns>
    public PhoneNumber? Number(string? given) => PhoneNumber.Read(given ?? Call.Caller.Value);
}
