using CallCenter.LocalCarrier.Time;

namespace CallCenter.LocalCarrier.Alerts;

/// <summary>One line of the carrier's debugger.</summary>
/// <param name="Seq">Number of the alert, from 1, growing.</param>
/// <param name="At">When, UTC.</param>
/// <param name="CallSid">The call it belongs to; null when none.</param>
/// <param name="Code">Twilio error code.</param>
/// <param name="Message">What went wrong, for a developer.</param>
/// <param name="Url">The address concerned; null when none.</param>
internal sealed record Alert(long Seq, DateTimeOffset At, string? CallSid, int Code, string Message, string? Url);

/// <summary>The last <see cref="Capacity"/> alerts, oldest first. Thread-safe.</summary>
internal sealed class AlertLog(CarrierClock clock)
{
    public const int Capacity = 1_000;
    private readonly Queue<Alert> alerts = new();
    private readonly Lock gate = new();
    private long last;

    /// <summary>Told of every alert as it is logged; must be quick.</summary>
    public event Action<Alert>? Added;

    public void Add(string? callSid, int code, string message, string? url = null)
    {
        Alert alert;
        lock (gate)
        {
            alert = new Alert(++last, clock.Now, callSid, code, message, url);
            alerts.Enqueue(alert);
            if (alerts.Count > Capacity)
            {
                alerts.Dequeue();
            }
        }

        Added?.Invoke(alert);
    }

    public IReadOnlyList<Alert> All()
    {
        lock (gate)
        {
            return [.. alerts];
        }
    }
}
