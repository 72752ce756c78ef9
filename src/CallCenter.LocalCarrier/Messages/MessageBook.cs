namespace CallCenter.LocalCarrier.Messages;

/// <summary>A text message that was asked for. It is never sent: nobody reads it but tests and people at a desk.</summary>
internal sealed record TextMessage(string Sid, string From, string To, string Body, DateTimeOffset CreatedAt);

/// <summary>The last <see cref="Capacity"/> messages. Thread-safe.</summary>
internal sealed class MessageBook
{
    public const int Capacity = 5_000;
    private readonly LinkedList<TextMessage> messages = new();
    private readonly Lock gate = new();

    public void Add(TextMessage message)
    {
        lock (gate)
        {
            messages.AddFirst(message);
            if (messages.Count > Capacity)
            {
                messages.RemoveLast();
            }
        }
    }

    /// <summary>Puts a changed message where the one with its sid is.</summary>
    public void Replace(TextMessage changed)
    {
        lock (gate)
        {
            if (messages.FirstOrDefault(message => message.Sid == changed.Sid) is { } old)
            {
                messages.Find(old)!.Value = changed;
            }
        }
    }

    public void Remove(string sid)
    {
        lock (gate)
        {
            if (messages.FirstOrDefault(message => message.Sid == sid) is { } old)
            {
                messages.Remove(old);
            }
        }
    }

    public TextMessage? Find(string sid) => NewestFirst().FirstOrDefault(message => message.Sid == sid);

    public IReadOnlyList<TextMessage> NewestFirst()
    {
        lock (gate)
        {
            return [.. messages];
        }
    }
}
