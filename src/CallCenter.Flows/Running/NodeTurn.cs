using System.Collections.Immutable;
using CallCenter.Core.Customers;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Prompts;

namespace CallCenter.Flows.Running;

/// <summary>One event at one node, with all that the node may look at.</summary>
/// <param name="Set">What never changes.</param>
/// <param name="Flow">The flow the node is in.</param>
/// <param name="State">Where the call stands.</param>
/// <param name="Event">What happened.</param>
/// <param name="Now">The time.</param>
public sealed record NodeTurn(FlowSet Set, Flow Flow, FlowState State, FlowEvent Event, DateTimeOffset Now)
{
    /// <summary>Where inside the node the call stands.</summary>
    public NodeCursor Cursor => State.Cursor;

    /// <summary>The language in which values are put into texts: the chosen one, else the flow's first.</summary>
    public Language Language => State.Language ?? Flow.Languages[0];

    /// <summary>
    /// A prompt's words: in the chosen language, or in each of the flow's while none is chosen.
    /// </summary>
    /// <param name="prompt">The prompt.</param>
    /// <param name="values">What its text may name; null for what the call itself knows.</param>
    public ImmutableArray<Utterance> Speak(PromptRef prompt, PromptValues? values = null)
    {
        if (State.Language is { } chosen)
        {
            return Speak(prompt.Name, chosen, values);
        }

        var filled = values ?? Values();
        return [.. Flow.Languages.SelectMany(language => Speak(prompt.Name, language, filled))];
    }

    // Most prompts name no value: they are spoken as they were made, and no values are gathered.
    private ImmutableArray<Utterance> Speak(string prompt, Language language, PromptValues? values) =>
        Set.Prompts.TryConstant(prompt, language, out var made) ? made : Set.Prompts.Utterances(prompt, language, values ?? Values());

    /// <summary>Fills a text with what the call knows.</summary>
    /// <param name="text">The text.</param>
    public string Fill(WrittenText text) => text.Template.Render(Values(), Language).Trim();

    /// <summary>What a text may name at this point of the call.</summary>
    public PromptValues Values() => new(State.Code, DistrictOf(State.Code), null, State.Values);

    /// <summary>The district of a code, or null.</summary>
    /// <param name="code">The code, or null.</param>
    public District? DistrictOf(CustomerCode? code) => Set.Districts.Find(code?.Prefix);
}
