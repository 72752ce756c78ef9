using CallCenter.LocalCarrier.Handsets;
using CallCenter.LocalCarrier.Scenarios.Reading;

namespace CallCenter.LocalCarrier.Scenarios;

/// <summary>Which numbers lead where, for a set of scenarios. Pure.</summary>
/// <param name="Scenarios">The scenarios, pointed at the target.</param>
/// <param name="Numbers">Numbers to set up.</param>
/// <param name="Faults">Numbers that are missing, lead nowhere, or lead to two places.</param>
internal sealed record NumberPlan(
    IReadOnlyList<Scenario> Scenarios, IReadOnlyCollection<VoiceNumber> Numbers, IReadOnlyList<FileFault> Faults)
{
    /// <summary>Makes the plan.</summary>
    /// <param name="scenarios">What is to be played.</param>
    /// <param name="target">What the command says instead of the files.</param>
    /// <param name="known">Whether a number leads somewhere already.</param>
    public static NumberPlan Of(IReadOnlyList<Scenario> scenarios, CallTarget target, Func<string, bool> known)
    {
        List<Scenario> aimed = [.. scenarios.Select(scenario => Aimed(scenario, target))];
        var numbers = new Dictionary<string, VoiceNumber>(StringComparer.Ordinal);
        List<FileFault> faults = [];
        foreach (var scenario in aimed)
        {
            foreach (var step in scenario.Steps.Where(step => step.Act is StepAct.Dials))
            {
                if (Fault(scenario, step, numbers, known) is { } message)
                {
                    faults.Add(new FileFault(scenario.File, step.Line, message));
                }
            }
        }

        return new NumberPlan(aimed, numbers.Values, faults);
    }

    private static Scenario Aimed(Scenario scenario, CallTarget target) => scenario with
    {
        Number = target.Number is { } number ? new NumberSetting(number, 1) : scenario.Number,
        Application = target.VoiceUrl is { } url ? new ApplicationSetting(url, target.FallbackUrl, target.StatusUrl) : scenario.Application,
    };

    private static string? Fault(Scenario scenario, ScenarioStep step, Dictionary<string, VoiceNumber> numbers, Func<string, bool> known)
    {
        if ((((StepAct.Dials)step.Act).Number ?? scenario.Number?.Number) is not { } number)
        {
            return "There is no number to dial: write 'number: \"+38338500500\"' in the file, or give --number.";
        }

        if (scenario.Application is not { } application)
        {
            return known(number) || numbers.ContainsKey(number)
                ? null
                : $"{number} leads nowhere: write 'application: http://127.0.0.1:5080/voice/incoming' in the file, or give --voice-url.";
        }

        var voice = new VoiceNumber(number, application.VoiceUrl, application.FallbackUrl, application.StatusUrl);
        return numbers.TryAdd(number, voice) || numbers[number] == voice
            ? null
            : $"{number} leads to {numbers[number].VoiceUrl} in another file: give one of them another number, or --voice-url for all.";
    }
}
