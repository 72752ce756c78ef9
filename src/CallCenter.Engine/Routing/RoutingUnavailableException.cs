namespace CallCenter.Engine.Routing;

/// <summary>The live store does not answer, so nothing is known of calls and agents, and nothing was changed for sure.</summary>
/// <param name="cause">What the store's client said.</param>
public sealed class RoutingUnavailableException(Exception cause) : Exception("The live store of routing does not answer.", cause);
