namespace CallCenter.Core.Calls;

/// <summary>One step of a call's way through a flow, as an agent reads it.</summary>
/// <param name="At">When it happened.</param>
/// <param name="Node">The flow's node.</param>
/// <param name="What">
/// What happened there: <c>pressed 1</c>, <c>noinput</c>, <c>code DGJ ***904</c>. Codes are masked: the agent
/// sees the whole code in the offer, the journey is kept for years.
/// </param>
/// <param name="Outcome">The outcome by which the node was left, named as in the flow; null where the call stayed there.</param>
public sealed record JourneyStep(DateTimeOffset At, string Node, string What, string? Outcome = null);
