using CallCenter.Flows.Definition;
using CallCenter.Flows.Running;

namespace CallCenter.Engine.Flows;

/// <summary>The flow that takes calls, with everything its steps may read.</summary>
/// <param name="Flow">The flow.</param>
/// <param name="World">Prompts, districts and the keypad reader.</param>
public sealed record FlowLibrary(Flow Flow, FlowWorld World);
