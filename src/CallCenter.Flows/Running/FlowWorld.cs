using CallCenter.Core.CodeEntry;
using CallCenter.Core.Customers;
using CallCenter.Flows.Prompts;

namespace CallCenter.Flows.Running;

/// <summary>What every step may read and none may change.</summary>
/// <param name="Prompts">Every prompt's text.</param>
/// <param name="Districts">The districts a code may name.</param>
/// <param name="Keypad">Reads codes from keys.</param>
/// <param name="LastResortQueue">The queue for callers nobody could identify, and for whom everything else failed.</param>
public sealed record FlowWorld(PromptBook Prompts, DistrictCatalogue Districts, KeypadReader Keypad, string LastResortQueue);
