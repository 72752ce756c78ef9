using CallCenter.Flows.Prompts;
using CallCenter.Telephony.Prompts;
using Microsoft.Extensions.Options;

namespace CallCenter.Telephony.Documents;

/// <summary>What the webhooks' documents are made of. Made by the container.</summary>
public sealed class VoiceDocuments
{
    internal VoiceDocuments(PromptAudio prompts, Engine.Flows.FlowLibrary flows, IOptions<TwilioOptions> options)
    {
        Addresses = new VoiceAddresses(options);
        Speech = new SpeechVerbs(prompts, Addresses);
        Texts = flows.World.Prompts;
        Districts = flows.World.Districts;
        DefaultLanguage = flows.Flow.Languages[0];
    }

    internal VoiceAddresses Addresses { get; }

    internal SpeechVerbs Speech { get; }

    internal PromptBook Texts { get; }

    internal Core.Customers.DistrictCatalogue Districts { get; }

    /// <summary>The language for a caller who chose none: the flow's first.</summary>
    internal Core.Customers.Language DefaultLanguage { get; }
}
