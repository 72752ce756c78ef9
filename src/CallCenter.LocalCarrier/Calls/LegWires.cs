using CallCenter.LocalCarrier.Handsets;
using CallCenter.LocalCarrier.Time;

namespace CallCenter.LocalCarrier.Calls;

/// <summary>What a leg is connected to.</summary>
/// <param name="Handset">The phone at its end; null when nobody has that address.</param>
/// <param name="Progress">Where its progress is told.</param>
/// <param name="Clock">The carrier's clock.</param>
internal sealed record LegWires(Handset? Handset, ProgressReporter Progress, CarrierClock Clock);
