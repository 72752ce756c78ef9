using CallCenter.Telephony.Prompts.Synthesis.Neural;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CallCenter.Telephony.Prompts.Synthesis;

/// <summary>Makes synthesisers that were chosen, each with its limits.</summary>
/// <param name="options">The settings.</param>
/// <param name="tools">What the machine has.</param>
/// <param name="clients">Makes the neural voice's connections.</param>
/// <param name="time">The clock of the time budgets.</param>
/// <param name="logs">Makes their logs.</param>
internal sealed class SynthesizerWorkshop(
    IOptions<PromptOptions> options, SpeechTools tools, IHttpClientFactory clients, TimeProvider time, ILoggerFactory logs)
{
    private readonly PromptOptions _options = options.Value;

    /// <summary>Makes a synthesiser.</summary>
    /// <param name="choice">Which one.</param>
    public ISpeechSynthesizer Make(SpeechSynthesizerChoice choice) => choice.Kind switch
    {
        SynthesizerKind.Machine => Limit(new EspeakMachineSynthesizer(tools.Espeak!, _options.WordsPerMinute), _options.SynthesisBudget, _options.MaxAtOnce),

        // The package speaks one text at a time; more at once would only eat each other's time budget.
        SynthesizerKind.Node => Limit(new EspeakNodeSynthesizer(tools.Node!, tools.PackageScript!, _options.WordsPerMinute), _options.SynthesisBudget, atOnce: 1),
        SynthesizerKind.Neural => Limit(Neural(_options.Neural), _options.Neural.Budget, _options.Neural.MaxAtOnce),
        _ => new NoSynthesizer(choice.Reason, _options.WordsPerMinute),
    };

    private NeuralSynthesizer Neural(NeuralVoice settings) =>
        new(new NeuralExchange(clients, settings, time), settings, time, logs.CreateLogger<NeuralSynthesizer>());

    private SynthesisLimits Limit(ISpeechSynthesizer inner, TimeSpan budget, int atOnce) => new(inner, budget, atOnce, _options.MaxWaiting, time);
}
