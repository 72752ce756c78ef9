using CallCenter.Core.Customers;
using CallCenter.Engine.Flows;
using CallCenter.Flows.Prompts;
using CallCenter.Telephony.Prompts;

namespace CallCenter.Telephony.Documents;

/// <summary>What the webhooks' documents are made of. Made by the container.</summary>
public sealed class VoiceDocuments
{
    internal VoiceDocuments(PromptAudio prompts, FlowLibrary flows, VoiceAddresses addresses)
    {
        Addresses = addresses;
        Speech = new SpeechVerbs(prompts, Addresses);
        Texts = flows.World.Prompts;
        Districts = flows.World.Districts;
        DefaultLanguage = flows.Flow.Languages[0];
    }

    internal VoiceAddresses Addresses { get; }

    internal SpeechVerbs Speech { get; }

    internal PromptBook Texts { get; }

    internal DistrictCatalogue Districts { get; }

    /// <summary>The language for a caller who chose none: the flow's first.</summary>
    internal Language DefaultLanguage { get; }
}
