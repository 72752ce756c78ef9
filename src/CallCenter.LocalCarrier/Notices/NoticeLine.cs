using CallCenter.LocalCarrier.Webhooks;

namespace CallCenter.LocalCarrier.Notices;

/// <summary>Requests whose answers change nothing: sent one after the other, without holding anybody up. Thread-safe.</summary>
internal sealed class NoticeLine(WebhookClient webhooks, CancellationToken stopping)
{
    private readonly Lock gate = new();
    private Task tail = Task.CompletedTask;

    /// <summary>Sends a request after those already under way; it is made inside the line's turn, so numbers in it grow.</summary>
    public void Send(Func<WebhookRequest> make)
    {
        lock (gate)
        {
            tail = SendAfterAsync(tail, make());
        }
    }

    private async Task SendAfterAsync(Task before, WebhookRequest request)
    {
        await before;
        await webhooks.SendAsync(request, stopping);
    }
}
