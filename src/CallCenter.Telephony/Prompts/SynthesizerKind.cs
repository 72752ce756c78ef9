namespace CallCenter.Telephony.Prompts;

/// <summary>Which speech synthesiser is wanted.</summary>
public enum SynthesizerKind
{
    /// <summary>The machine's <c>espeak-ng</c>; else the npm package through Node; else none.</summary>
    Auto,

    /// <summary>The machine's <c>espeak-ng</c>.</summary>
    Machine,

    /// <summary>The npm package <c>espeak-ng</c> through one Node process.</summary>
    Node,

    /// <summary>A neural voice asked over HTTP, set by <c>Prompts:Neural</c>; where it fails, what <see cref="Auto"/> finds.</summary>
    Neural,

    /// <summary>None: every text the carrier cannot speak fails with a clear reason.</summary>
    None,
}
