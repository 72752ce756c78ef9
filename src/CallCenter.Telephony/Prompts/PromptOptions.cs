using System.ComponentModel.DataAnnotations;
using CallCenter.Core.Customers;

namespace CallCenter.Telephony.Prompts;

/// <summary>How texts reach a caller's ear; section <c>Prompts</c> of the configuration.</summary>
public sealed class PromptOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "Prompts";

    /// <summary>The longest text that is spoken, in UTF-16 code units: about a minute and a half of speech.</summary>
    public const int MaxTextLength = 1_000;

    /// <summary>The languages that the carrier speaks itself, by two-letter code. Albanian must not be among them: no carrier voice speaks it.</summary>
    /// <value>Default: <c>en</c> as en-GB, <c>sr</c> as sr-RS with the one Serbian voice there is.</value>
    public Dictionary<string, CarrierLanguage> CarrierLanguages { get; } = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = new() { Language = "en-GB" },
        ["sr"] = new() { Language = "sr-RS", Voice = "Google.sr-RS-Standard-A", Script = CarrierScript.Cyrillic },
    };

    /// <summary>Which synthesiser speaks all other languages.</summary>
    /// <value>Default: <see cref="SynthesizerKind.Auto"/>.</value>
    [EnumDataType(typeof(SynthesizerKind))]
    public SynthesizerKind Synthesizer { get; set; }

    /// <summary>The neural voice, for <see cref="SynthesizerKind.Neural"/>.</summary>
    public NeuralVoice Neural { get; } = new();

    /// <summary>The machine's espeak-ng: a name on the PATH or a path.</summary>
    /// <value>Default: <c>espeak-ng</c>.</value>
    [Required]
    public string EspeakProgram { get; set; } = "espeak-ng";

    /// <summary>The machine's Node: a name on the PATH or a path.</summary>
    /// <value>Default: <c>node</c>.</value>
    [Required]
    public string NodeProgram { get; set; } = "node";

    /// <summary>The folder of the npm package <c>espeak-ng</c>, or the folder it was installed into with <c>npm install --prefix</c>.</summary>
    /// <value>Default: none, so Node is not used.</value>
    public string? EspeakPackagePath { get; set; }

    /// <summary>How fast synthesised speech is.</summary>
    /// <value>Words per minute, 80–300; default 150, a little slower than espeak's 175, because callers write codes down.</value>
    [Range(80, 300)]
    public int WordsPerMinute { get; set; } = 150;

    /// <summary>How long speaking one text may take, counted from when it begins.</summary>
    /// <value>100 ms–60 s; default 5 s.</value>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan SynthesisBudget { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a caller waits for one text, with all that goes before: the turns of others, a voice that fails, its fallback.</summary>
    /// <value>1–14 s, because the carrier waits 15 s for a document; default 10 s.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:14")]
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How many texts are spoken at once. The Node process speaks one at a time whatever is set here.</summary>
    /// <value>1–64; default 2.</value>
    [Range(1, 64)]
    public int MaxAtOnce { get; set; } = 2;

    /// <summary>How many texts may wait for their turn; one more fails at once.</summary>
    /// <value>0–10,000; default 200, a whole flow's prompts.</value>
    [Range(0, 10_000)]
    public int MaxWaiting { get; set; } = 200;

    /// <summary>The folder that keeps audio on this node. It may be lost at any time.</summary>
    /// <value>Default: <c>callcenter-audio</c> in the system's folder for temporary files.</value>
    [Required]
    public string CachePath { get; set; } = Path.Combine(Path.GetTempPath(), "callcenter-audio");

    /// <summary>How much the folder may hold; the files unused for longest go first.</summary>
    /// <value>Megabytes, 1–100,000; default 512, about nine hours of speech.</value>
    [Range(1, 100_000)]
    public int CacheMegabytes { get; set; } = 512;

    /// <summary>Whether audio answers carry their text in a header, for handsets that print what was said. Only for Local.</summary>
    /// <value>Default: false, because prompts can hold what concerns one customer.</value>
    public bool ShowText { get; set; }

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var fault in Neural.Faults(isWanted: Synthesizer == SynthesizerKind.Neural))
        {
            yield return new(fault);
        }

        foreach (var (code, carrier) in CarrierLanguages)
        {
            if (Language.Find(code) is not { } language)
            {
                yield return new($"Prompts:CarrierLanguages:{code} names a language the product does not speak; use {string.Join(", ", Language.All)}.");
            }
            else if (language == Language.Albanian && !string.IsNullOrWhiteSpace(carrier.Language))
            {
                yield return new("Prompts:CarrierLanguages:sq must not be set: the carrier has no Albanian voice, and callers would hear nothing.");
            }
            else if (carrier.Script != CarrierScript.Latin && (language != Language.Serbian || carrier.Script != CarrierScript.Cyrillic))
            {
                yield return new($"Prompts:CarrierLanguages:{code}:Script must be Latin, or Cyrillic for Serbian.");
            }
        }
    }
}
