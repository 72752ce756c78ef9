namespace CallCenter.LocalCarrier.Webhooks;

/// <summary>The last <see cref="Capacity"/> deliveries, oldest first. Thread-safe.</summary>
internal sealed class WebhookLog
{
    public const int Capacity = 20_000;
    private readonly Queue<WebhookDelivery> deliveries = new();
    private readonly Lock gate = new();
    private long last;

    /// <summary>Told of every delivery as it is logged, on the call's own task; must be quick.</summary>
    public event Action<WebhookDelivery>? Added;

    public void Add(WebhookDelivery delivery)
    {
        lock (gate)
        {
            deliveries.Enqueue(delivery with { Seq = ++last });
            if (deliveries.Count > Capacity)
            {
                deliveries.Dequeue();
            }
        }

        Added?.Invoke(delivery);
    }

    public IReadOnlyList<WebhookDelivery> After(long seq)
    {
        lock (gate)
        {
            return [.. deliveries.Where(d => d.Seq > seq)];
        }
    }

    public WebhookDelivery? Find(long seq)
    {
        lock (gate)
        {
            return deliveries.FirstOrDefault(d => d.Seq == seq);
        }
    }
}
