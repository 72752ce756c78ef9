namespace CallCenter.Core.Routing;

/// <summary>What became of an offer.</summary>
public enum OfferState
{
    /// <summary>The agent may still take it.</summary>
    Ringing,

    /// <summary>The agent took it.</summary>
    Accepted,

    /// <summary>Refused, too late, cancelled, or the conversation has ended. Nothing brings it back.</summary>
    Over,
}

/// <summary>How an agent took an offer.</summary>
public enum AcceptedBy
{
    /// <summary>With a key, in the whisper: their leg is answered.</summary>
    Key,

    /// <summary>At the desk: their leg may still ring.</summary>
    Desk,
}
