using System.Globalization;
using CallCenter.LocalCarrier.Recordings;
using CallCenter.LocalCarrier.Time;
using CallCenter.LocalCarrier.Webhooks;

namespace CallCenter.LocalCarrier.Calls;

internal enum CallEvent
{
    Initiated,
    Ringing,
    Answered,
    Completed,
}

/// <summary>What the application wants to hear about a call.</summary>
/// <param name="Url">Status callback address; null for none.</param>
/// <param name="Method">GET or POST.</param>
/// <param name="Events">Events to tell.</param>
internal sealed record ProgressSubscription(string? Url, string Method, IReadOnlySet<CallEvent> Events)
{
    public static ProgressSubscription None { get; } = new(null, "POST", new HashSet<CallEvent>());

    /// <summary>Reads event names; "Default event set if none given: completed".</summary>
    public static ProgressSubscription For(string? url, string? method, IEnumerable<string> events)
    {
        var named = events.SelectMany(e => e.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
            .Select(e => Enum.TryParse<CallEvent>(e, ignoreCase: true, out var known) ? known : (CallEvent?)null)
            .OfType<CallEvent>()
            .ToHashSet();
        return new ProgressSubscription(string.IsNullOrEmpty(url) ? null : url, method ?? "POST", named.Count == 0 ? [CallEvent.Completed] : named);
    }
}

/// <summary>Sends one leg's status callbacks and other notices, one after the other, without holding up the call.</summary>
internal sealed class ProgressReporter(string accountSid, ProgressSubscription subscription, NoticeLine line)
{
    private int sequence;

    public string AccountSid => accountSid;

    /// <summary>Tells an event, if it was asked for.</summary>
    public void Report(CallLeg leg, CallEvent callEvent)
    {
        if (subscription.Url is not { } url || !subscription.Events.Contains(callEvent))
        {
            return;
        }

        var status = callEvent == CallEvent.Answered ? CallStatus.InProgress : leg.Status;
        line.Send(() => new WebhookRequest(leg.Sid, url, subscription.Method, Form(leg, callEvent, status), leg.Cookies)
        {
            DueAt = leg.Wires.Clock.Now,
        });
    }

    /// <summary>Completes when every notice given so far has been sent.</summary>
    public Task Settled => line.Settled;

    /// <summary>Makes a request whose answer changes nothing, after the notices already under way.</summary>
    public void Notify(WebhookRequest request) => line.Send(() => request);

    private List<KeyValuePair<string, string>> Form(CallLeg leg, CallEvent callEvent, CallStatus status)
    {
        var form = CallForm.Of(leg, status);
        form.Add(new("Timestamp", CarrierClock.Rfc2822(leg.Wires.Clock.Now)));
        form.Add(new("CallbackSource", "call-progress-events"));
        form.Add(new("SequenceNumber", (sequence++).ToString(CultureInfo.InvariantCulture)));
        if (callEvent == CallEvent.Completed)
        {
            form.Add(new("CallDuration", CallForm.Duration(leg)));
            form.AddRange(leg.Recording is { } recording ? RecordingForm.Made(recording) : []);
        }

        return form;
    }
}
