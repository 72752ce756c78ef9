namespace CallCenter.Pages.Desk;

/// <summary>How often the desk asks, and how long it waits.</summary>
internal static class DeskTimes
{
    /// <summary>How long one request for an offer stays open, in seconds.</summary>
    public const int OfferWaitSeconds = 20;

    /// <summary>Until a request without an answer counts as a lost connection; longer than any wait asked for.</summary>
    public static readonly TimeSpan RequestBudget = TimeSpan.FromSeconds(30);

    /// <summary>Between two looks at a state that changes by itself, and between two renderings of the clocks.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    /// <summary>Between two tries while the call centre does not answer.</summary>
    public static readonly TimeSpan Retry = TimeSpan.FromSeconds(2);

    /// <summary>Between two looks at the queues.</summary>
    public static readonly TimeSpan Queues = TimeSpan.FromSeconds(3);
}
