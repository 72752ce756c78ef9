namespace CallCenter.Core.Agents;

/// <summary>What an agent is doing.</summary>
public enum AgentState
{
    /// <summary>Signed out.</summary>
    Offline,

    /// <summary>Waiting for a call.</summary>
    Available,

    /// <summary>Signed in and not taking calls, for a reason.</summary>
    NotReady,

    /// <summary>Has an offer and may take it.</summary>
    Ringing,

    /// <summary>Took a call.</summary>
    OnCall,

    /// <summary>Finishing the last call; ends by itself.</summary>
    WrapUp,

    /// <summary>Did not answer the last offer; gets none until they say that they are back.</summary>
    Missed,
}
