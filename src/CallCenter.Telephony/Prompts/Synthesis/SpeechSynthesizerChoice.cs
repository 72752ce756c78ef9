namespace CallCenter.Telephony.Prompts.Synthesis;

/// <summary>Which synthesiser it is to be: a decision without any effect, so that every case is a row of a test.</summary>
/// <param name="Kind">Machine, Node, Neural or None; never Auto.</param>
/// <param name="Reason">For None, what is missing and what to do, as a sentence; else empty.</param>
internal sealed record SpeechSynthesizerChoice(SynthesizerKind Kind, string Reason)
{
    /// <summary>For Neural, who speaks when it fails; else null.</summary>
    public SpeechSynthesizerChoice? Fallback { get; private init; }

    /// <summary>Chooses.</summary>
    /// <param name="wanted">What the configuration asks for.</param>
    /// <param name="tools">What the machine has.</param>
    public static SpeechSynthesizerChoice Choose(SynthesizerKind wanted, SpeechTools tools) => wanted switch
    {
        SynthesizerKind.Auto when tools.Espeak is not null => new(SynthesizerKind.Machine, ""),
        SynthesizerKind.Auto when MissingForNode(tools) is null => new(SynthesizerKind.Node, ""),
        SynthesizerKind.Auto => None($"No speech synthesiser is here: no espeak-ng is on the PATH, and {MissingForNode(tools)}. "
            + "Install espeak-ng, or npm's espeak-ng and set Prompts:EspeakPackagePath to its folder."),
        SynthesizerKind.Machine when tools.Espeak is not null => new(SynthesizerKind.Machine, ""),
        SynthesizerKind.Machine => None("Prompts:Synthesizer is Machine, but no espeak-ng is on the PATH. Install it, or set Prompts:EspeakProgram to its path."),
        SynthesizerKind.Node when MissingForNode(tools) is null => new(SynthesizerKind.Node, ""),
        SynthesizerKind.Node => None($"Prompts:Synthesizer is Node, but {MissingForNode(tools)}."),
        SynthesizerKind.Neural => new(SynthesizerKind.Neural, "") { Fallback = Choose(SynthesizerKind.Auto, tools) },
        SynthesizerKind.None => None("Prompts:Synthesizer is None, so texts the carrier cannot speak are not spoken."),
    };

    private static SpeechSynthesizerChoice None(string reason) => new(SynthesizerKind.None, reason);

    private static string? MissingForNode(SpeechTools tools) => tools switch
    {
        { Node: null } => "no node is on the PATH",
        { PackageScript: null } => "the folder Prompts:EspeakPackagePath holds no npm package espeak-ng",
        _ => null,
    };
}
