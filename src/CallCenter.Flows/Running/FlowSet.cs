using System.Collections.Frozen;
using CallCenter.Core.CodeEntry;
using CallCenter.Core.Customers;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Hours;
using CallCenter.Flows.Prompts;

namespace CallCenter.Flows.Running;

/// <summary>
/// One version of everything a call walks through and its steps may read: the flow, its sub-flows, prompts, districts
/// and hours. Never changes; a call keeps the one it began with.
/// </summary>
/// <param name="Hash">The hash of the files it was read from; two sets of one hash are the same.</param>
/// <param name="Main">The flow a call begins with.</param>
/// <param name="Flows">Every flow by name, the main one too.</param>
/// <param name="Prompts">Every prompt's text.</param>
/// <param name="Districts">The districts a code may name.</param>
/// <param name="Calendars">When the lines are open.</param>
/// <param name="Keypad">Reads codes from keys.</param>
/// <param name="Speech">Reads codes from speech.</param>
/// <param name="LastResortQueue">The queue for callers for whom everything else failed.</param>
public sealed record FlowSet(
    string Hash,
    Flow Main,
    FrozenDictionary<string, Flow> Flows,
    PromptBook Prompts,
    DistrictCatalogue Districts,
    CalendarBook Calendars,
    KeypadReader Keypad,
    SpokenCodeReader Speech,
    string LastResortQueue);
