using System.Globalization;

namespace CallCenter.LocalCarrier.Calls;

/// <summary>The parameters every request about a call carries. Pure.</summary>
internal static class CallForm
{
    private static readonly string[] Parties = ["From", "To", "Caller", "Called"];
    private static readonly string[] Places = ["City", "State", "Zip", "Country"];

    /// <summary>Base parameters; <paramref name="status"/> overrides what the leg says now.</summary>
    public static List<KeyValuePair<string, string>> Of(CallLeg leg, CallStatus? status = null)
    {
        var id = leg.Id;
        List<KeyValuePair<string, string>> form =
        [
            new("CallSid", id.Sid),
            new("AccountSid", leg.Wires.Progress.AccountSid),
            new("From", id.From),
            new("To", id.To),
            new("Caller", id.From),
            new("Called", id.To),
            new("CallStatus", (status ?? leg.Status).Wire()),
            new("ApiVersion", "2010-04-01"),
            new("Direction", id.Direction.Wire()),
        ];
        if (id.ParentSid is { } parent)
        {
            form.Add(new("ParentCallSid", parent));
        }

        // "only if looked up; may be empty strings": present and empty, so that signing over empty values is exercised.
        form.AddRange(Parties.SelectMany(party => Places.Select(place => KeyValuePair.Create(party + place, ""))));
        return form;
    }

    /// <summary>Carrier seconds between answer and end; "0" when it was never answered.</summary>
    public static string Duration(CallLeg leg) =>
        (leg.AnsweredAt is { } from ? leg.Wires.Clock.Seconds(from, leg.EndedAt ?? leg.Wires.Clock.Now) : 0)
        .ToString(CultureInfo.InvariantCulture);
}
