using System.Net;
using CallCenter.LocalCarrier.TaskRouter.Workspaces;
using CallCenter.LocalCarrier.Webhooks;

namespace CallCenter.LocalCarrier.TaskRouter.Events;

/// <summary>An event that happened, as the REST API and the application see it.</summary>
/// <param name="Sid">EV and 32 hex digits.</param>
/// <param name="Notice">What happened.</param>
/// <param name="Form">The fields it was told with.</param>
/// <param name="At">When, UTC.</param>
internal sealed record LoggedEvent(string Sid, RouterNotice Notice, IReadOnlyList<KeyValuePair<string, string>> Form, DateTimeOffset At);

/// <summary>Keeps a workspace's last <see cref="Capacity"/> events and tells the application, in order, without holding anybody up.</summary>
internal sealed class RouterEventLog(Carrier carrier, string workspaceSid)
{
    public const int Capacity = 5_000;
    private readonly Queue<LoggedEvent> events = new();
    private readonly CookieContainer cookies = new();
    private readonly Lock gate = new();
    private readonly NoticeLine line = new(carrier, workspaceSid);

    /// <summary>Newest first, as the API lists them.</summary>
    public IReadOnlyList<LoggedEvent> NewestFirst()
    {
        lock (gate)
        {
            return [.. events.Reverse()];
        }
    }

    public void Add(WorkspaceSettings settings, RouterNotice notice)
    {
        lock (gate)
        {
            var form = NoticeForm.Of(carrier, settings, notice);
            events.Enqueue(new LoggedEvent(carrier.Ids.Next("EV", workspaceSid), notice, form, carrier.Clock.Now));
            if (events.Count > Capacity)
            {
                events.Dequeue();
            }

            if (settings.EventCallbackUrl is { } url && (settings.EventsFilter.Count == 0 || settings.EventsFilter.Contains(notice.Type)))
            {
                line.Send(() => new WebhookRequest(notice.Task?.CallSid ?? workspaceSid, url, "POST", form, cookies));
            }
        }
    }
}
