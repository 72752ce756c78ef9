using CallCenter.Core.Customers;
using CallCenter.Engine.Flows;
using CallCenter.Flows.Prompts;
using CallCenter.Telephony.Prompts;

namespace CallCenter.Telephony.Documents;

/// <summary>What the webhooks' documents are made of. Made by the container.</summary>
public sealed class VoiceDocuments
{
    private readonly IFlowVersions _versions;

    internal VoiceDocuments(PromptAudio prompts, IFlowVersions versions, VoiceAddresses addresses)
    {
        _versions = versions;
        Addresses = addresses;
        Speech = new SpeechVerbs(prompts, Addresses);
    }

    internal VoiceAddresses Addresses { get; }

    internal SpeechVerbs Speech { get; }

    /// <summary>The words of the live version: what is said outside of a flow belongs to no call's own version.</summary>
    internal PromptBook Texts => _versions.Live.Prompts;

    internal DistrictCatalogue Districts => _versions.Live.Districts;

    /// <summary>The language for a caller who chose none: the flow's first.</summary>
    internal Language DefaultLanguage => _versions.Live.Main.Languages[0];
}
