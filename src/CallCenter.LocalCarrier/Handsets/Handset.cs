using CallCenter.LocalCarrier.Calls;

namespace CallCenter.LocalCarrier.Handsets;

/// <summary>A virtual phone; one call at a time. Thread-safe.</summary>
internal sealed class Handset(string address)
{
    private readonly Lock gate = new();
    private CallLeg? call;

    public string Address => address;

    public bool AutoAnswer { get; set; }

    public HandsetEventLog Events { get; } = new();

    /// <summary>Its call; null when idle.</summary>
    public CallLeg? Call
    {
        get
        {
            lock (gate)
            {
                return call;
            }
        }
    }

    /// <summary>Takes the phone for a call; false when it is busy.</summary>
    public bool TryOccupy(CallLeg leg)
    {
        lock (gate)
        {
            if (call is not null)
            {
                return false;
            }

            call = leg;
            return true;
        }
    }

    public void Release(CallLeg leg)
    {
        lock (gate)
        {
            call = ReferenceEquals(call, leg) ? null : call;
        }
    }
}
