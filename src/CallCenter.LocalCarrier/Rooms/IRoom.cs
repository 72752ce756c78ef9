using CallCenter.LocalCarrier.Calls;

namespace CallCenter.LocalCarrier.Rooms;

/// <summary>Where legs hear each other.</summary>
internal interface IRoom
{
    /// <summary>Everybody else who can hear the leg gets what it said.</summary>
    void Speak(CallLeg from, string text);

    /// <summary>Addresses of the other parties.</summary>
    IReadOnlyList<string> PeersOf(CallLeg leg);

    /// <summary>Takes the leg out; nothing happens when it is not in.</summary>
    void Leave(CallLeg leg);
}
