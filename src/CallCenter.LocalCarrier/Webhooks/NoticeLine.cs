using CallCenter.LocalCarrier.Faults;

namespace CallCenter.LocalCarrier.Webhooks;

/// <summary>Sends notices one after the other, without holding anybody up; what they are answered changes nothing.</summary>
/// <param name="carrier">The carrier.</param>
/// <param name="owner">Whose notices they are, for their tokens: a call's or a conference's sid.</param>
internal sealed class NoticeLine(Carrier carrier, string owner)
{
    private readonly Lock gate = new();
    private Task tail = Task.CompletedTask;
    private TaskCompletionSource? overtaken;

    /// <summary>The owner of the tokens of a line, which runs beside the call's documents and counts for itself.</summary>
    public static string TokenOwner(string owner) => owner + "/notices";

    /// <summary>Completes when every notice given so far has been sent, but for those made to come late.</summary>
    public Task Settled
    {
        get
        {
            lock (gate)
            {
                return tail;
            }
        }
    }

    /// <summary>Puts a notice at the end of the line; it is made inside the line's turn, so numbers in it grow.</summary>
    public void Send(Func<WebhookRequest> make)
    {
        lock (gate)
        {
            var token = carrier.Webhooks.Signing.NewToken(TokenOwner(owner));
            tail = AfterAsync(tail, make() with { Token = token });
        }
    }

    private async Task AfterAsync(Task before, WebhookRequest request)
    {
        await before;
        if (carrier.Faults.Draw(FaultKind.CallbackLate, request.Token!) is { } late)
        {
            carrier.Clock.Start(() => LaterAsync(request, late.Duration, null));
            return;
        }

        if (carrier.Faults.Draw(FaultKind.CallbackReordered, request.Token!) is { } reordered)
        {
            overtaken ??= new TaskCompletionSource();
            var next = overtaken.Task;
            carrier.Clock.Start(() => LaterAsync(request, reordered.Duration, next));
            return;
        }

        await DeliverAsync(request);
        overtaken?.TrySetResult();
        overtaken = null;
    }

    private async Task DeliverAsync(WebhookRequest request)
    {
        await carrier.Webhooks.SendAsync(request, carrier.Stopping);
        if (carrier.Faults.Draw(FaultKind.CallbackRepeated, request.Token!) is not null)
        {
            await carrier.Webhooks.SendAsync(request, carrier.Stopping);
        }
    }

    private async Task LaterAsync(WebhookRequest request, TimeSpan longest, Task? sooner)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(carrier.Stopping);
        var delay = carrier.Clock.DelayAsync(longest, waiting.Token);
        await Task.WhenAny(delay, sooner ?? delay);
        await waiting.CancelAsync();
        await DeliverAsync(request);
    }
}
