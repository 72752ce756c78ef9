using System.CommandLine;
using CallCenter.LocalCarrier.Handsets;
using CallCenter.LocalCarrier.Webhooks;

namespace CallCenter.LocalCarrier.Scenarios;

/// <summary>The options that say where calls go.</summary>
internal static class TargetSettings
{
    private static readonly Option<string?> Number = Checked(
        "--number",
        "The number that is dialled, instead of the files' own.",
        HandsetBook.IsNumber,
        "takes an E.164 number, such as +38338500500.");

    private static readonly Option<string?> VoiceUrl = Address("--voice-url", "The application's voice address, instead of the files' own.");
    private static readonly Option<string?> FallbackUrl = Address("--fallback-url", "Its fallback address; with --voice-url.");
    private static readonly Option<string?> StatusUrl = Address("--status-url", "Where it is told that calls are over; with --voice-url.");

    public static void AddTo(Command command)
    {
        foreach (var option in new Option[] { Number, VoiceUrl, FallbackUrl, StatusUrl })
        {
            command.Add(option);
        }
    }

    public static CallTarget Read(ParseResult parsed) => new()
    {
        Number = parsed.GetValue(Number),
        VoiceUrl = parsed.GetValue(VoiceUrl),
        FallbackUrl = parsed.GetValue(FallbackUrl),
        StatusUrl = parsed.GetValue(StatusUrl),
    };

    private static Option<string?> Address(string name, string description) =>
        Checked(name, description, text => WebhookUrl.Parse(text) is not null, "takes an absolute http or https address.");

    private static Option<string?> Checked(string name, string description, Func<string, bool> isGood, string rule)
    {
        var option = new Option<string?>(name) { Description = description };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !isGood(text))
            {
                result.AddError($"{name} {rule}");
            }
        });
        return option;
    }
}
