using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Checking;

public static partial class FindingKinds
{
    /// <summary>A prompt that nothing speaks.</summary>
    public static readonly FindingKind UnusedPrompt = Warning(
        "FLOW060", "A prompt that nothing speaks", "It is translated and recorded for nothing, or a way forgot to say it.",
        "Use it, or remove it from every language.");

    /// <summary>A prompt that is longer than a carrier speaks.</summary>
    public static readonly FindingKind PromptTooLong = Error(
        "FLOW061", "A prompt that is longer than a carrier speaks", "The carrier refuses it, and the call with it.",
        "Shorten it, or part it into two prompts.");

    /// <summary>A prompt with other values in one language than in another.</summary>
    public static readonly FindingKind DifferentValues = Warning(
        "FLOW062", "A prompt with other values in one language than in another", "Callers of one language would hear less than others.",
        "Name the same values in every language.");

    /// <summary>A prompt with the same words in two languages.</summary>
    public static readonly FindingKind SameWords = Warning(
        "FLOW063", "A prompt with the same words in two languages", "Probably it was not translated.",
        "Translate it.");

    /// <summary>A choice whose key the menu never names.</summary>
    public static readonly FindingKind KeyNotNamed = Warning(
        "FLOW064", "A choice whose key the menu never names", "Nobody can reach it, for nobody knows the key.",
        "Name the key in the prompt, or remove the choice.");

    /// <summary>A menu that names a key which is no choice.</summary>
    public static readonly FindingKind KeyWithoutChoice = Warning(
        "FLOW065", "A menu that names a key which is no choice", "Callers who press it are told that they are wrong.",
        "Add the choice, or take the key out of the prompt.");

    /// <summary>A question about an entry that does not name it.</summary>
    public static readonly FindingKind ReadBackWithoutEntry = Warning(
        "FLOW066", "A question about an entry that does not name it", "Callers cannot tell whether what was understood is right.",
        "Name the value in the prompt.");

    /// <summary>Words for choices, and speech is not listened to.</summary>
    public static readonly FindingKind WordsUnheard = Warning(
        "FLOW067", "Words for choices, and speech is not listened to", "Callers can say them as often as they like.",
        "Write 'input: [keys, speech]', or remove the words.");

    /// <summary>A recording that no prompt has.</summary>
    public static readonly FindingKind RecordingWithoutPrompt = Warning(
        "FLOW085", "A recording that no prompt has", "Nobody hears it; probably a prompt was renamed.",
        "Call the file 'recordings/LANGUAGE/PROMPT.wav', or remove it.");

    /// <summary>A recording of a prompt that names values.</summary>
    public static readonly FindingKind RecordingOfValues = Warning(
        "FLOW086", "A recording of a prompt that names values", "No recording can say what is different in every call, so it is never played.",
        "Remove the recording, or take the values out of the prompt.");

    /// <summary>A recording that cannot be played.</summary>
    public static readonly FindingKind BadRecording = Error(
        "FLOW087", "A recording that cannot be played", "Callers would hear noise or nothing.",
        "Save it as a WAV of 8 kHz, one channel and 16 bits, 0.2 s to 10 min long.");
}
