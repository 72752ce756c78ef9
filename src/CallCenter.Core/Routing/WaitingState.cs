namespace CallCenter.Core.Routing;

/// <summary>How far a call has come on its way to an agent.</summary>
public enum WaitingState
{
    /// <summary>Routing does not know the call: it never entered, or it is over.</summary>
    Unknown,

    /// <summary>In its place, and offered to nobody.</summary>
    Waiting,

    /// <summary>In its place, and offered to one agent whose leg is not in the conversation yet.</summary>
    Offered,

    /// <summary>An agent took it and is there; the caller is to be moved to them.</summary>
    Accepted,

    /// <summary>The caller was moved into the conversation.</summary>
    Connected,
}
