using CallCenter.LocalCarrier.Tests.Conformance;
using CallCenter.LocalCarrier.Twiml;
using CallCenter.LocalCarrier.Verbs;
using CallCenter.LocalCarrier.Verbs.Gather;

namespace CallCenter.LocalCarrier.Tests.Verbs;

/// <summary>Which warnings the attributes of a Gather leave, and what it does all the same.</summary>
[Checklist(ChecklistPoint.Gather, "https://www.twilio.com/docs/voice/twiml/gather")]
internal sealed class GatherReadingTests
{
    [Rule("input: dtmf, speech, dtmf speech; default dtmf (13326 bad Gather input).")]
    [TestCase("", true, false, 0)]
    [TestCase("input=\"speech\"", false, true, 0)]
    [TestCase("input=\"dtmf speech\"", true, true, 0)]
    [TestCase("input=\"speech dtmf\"", true, true, 0)]
    [TestCase("input=\"dtmf_speech\"", true, false, 13326)]
    [TestCase("input=\"\"", true, false, 13326)]
    public void Read_Input_ListensForKeysAndSpeech(string attributes, bool keys, bool speech, int warning)
    {
        var (gather, warnings) = Read($"<Gather {attributes}/>");

        Assert.That((gather.Settings.Keys, gather.Settings.Speech), Is.EqualTo((keys, speech)));
        Assert.That(warnings, Is.EqualTo(warning == 0 ? [] : new[] { warning }));
    }

    [Rule("speechTimeout: positive int or auto; default = timeout (13327 bad speechTimeout).")]
    [TestCase("timeout=\"7\"", 7, 0)]
    [TestCase("timeout=\"7\" speechTimeout=\"2\"", 2, 0)]
    [TestCase("speechTimeout=\"auto\"", 1, 0)]
    [TestCase("timeout=\"7\" speechTimeout=\"0\"", 7, 13327)]
    [TestCase("timeout=\"7\" speechTimeout=\"soon\"", 7, 13327)]
    public void Read_SpeechTimeout_IsTheSilenceThatEndsSpeech(string attributes, int seconds, int warning)
    {
        var (gather, warnings) = Read($"<Gather {attributes}/>");

        Assert.That(gather.Settings.SpeechTimeout, Is.EqualTo(TimeSpan.FromSeconds(seconds)));
        Assert.That(warnings, Is.EqualTo(warning == 0 ? [] : new[] { warning }));
    }

    [Rule("With any speechModel set, use integer speechTimeout, not auto (13335).",
        Source = "https://www.twilio.com/docs/api/errors/13335")]
    [TestCase("default")]
    [TestCase("phone_call")]
    [TestCase("googlev2_telephony")]
    public void Read_AutoSpeechTimeoutWithAModel_Warns13335(string model) =>
        Assert.That(Read($"<Gather input=\"speech\" speechModel=\"{model}\" speechTimeout=\"auto\"/>").Warnings, Is.EqualTo(new[] { 13335 }));

    [Rule("speechModel: default, numbers_and_commands, phone_call, experimental_conversations, experimental_utterances, "
        + "googlev2_{long,short,telephony,telephony_short}, deepgram_nova-2, deepgram_nova-3; anything else is an invalid model (13334).")]
    [TestCase("default")]
    [TestCase("numbers_and_commands")]
    [TestCase("phone_call")]
    [TestCase("experimental_conversations")]
    [TestCase("experimental_utterances")]
    [TestCase("googlev2_long")]
    [TestCase("googlev2_short")]
    [TestCase("googlev2_telephony")]
    [TestCase("googlev2_telephony_short")]
    [TestCase("deepgram_nova-2")]
    [TestCase("deepgram_nova-3")]
    [TestCase("whisper", 13334)]
    public void Read_SpeechModel_MustBeKnown(string model, params int[] warnings)
    {
        var (gather, found) = Read($"<Gather input=\"speech\" speechModel=\"{model}\"/>");

        Assert.That(found, Is.EqualTo(warnings));
        Assert.That(gather.Recognition.Fault, Is.Null, "each understands en-US, the default language");
    }

    [Rule("When the selected language and model aren't supported, the gather fails (13331); \"a malformed locale value such as en\".",
        Source = "https://www.twilio.com/docs/api/errors/13331")]
    [TestCase("default", "sq-AL", true)]
    [TestCase("default", "sr-RS", true)]
    [TestCase("default", "cmn-Hans-CN", true)]
    [TestCase("default", "en", false)]
    [TestCase("default", "Albanian", false)]
    [TestCase("phone_call", "sq-AL", false)]
    [TestCase("experimental_conversations", "sr-RS", false)]
    [TestCase("googlev2_telephony", "sq-AL", false)]
    [TestCase("googlev2_long", "de-DE", true)]
    [TestCase("deepgram_nova-2", "sr-RS", false)]
    [TestCase("deepgram_nova-2", "de-DE", true)]
    [TestCase("deepgram_nova-3", "sr-RS", true)]
    [TestCase("deepgram_nova-3", "sq-AL", false)]
    [TestCase("deepgram_nova-3", "multi", true)]
    public void Read_LanguageOfAModel_FailsWhenItHasNotGotIt(string model, string language, bool works) =>
        Assert.That(
            Read($"<Gather input=\"speech\" speechModel=\"{model}\" language=\"{language}\"/>").Gather.Recognition.Fault?.Code,
            works ? Is.Null : Is.EqualTo(13331));

    [Rule("hints: ≤ 500 comma-separated entries, ≤ 100 chars each; class tokens ($OOV_CLASS_…) (13330).",
        Source = "https://www.twilio.com/docs/api/errors/13330")]
    [TestCase(500, 100, new int[0])]
    [TestCase(501, 4, new[] { 13330 })]
    [TestCase(1, 101, new[] { 13330 })]
    public void Read_Hints_WarnsAboveTheLimits(int entries, int characters, int[] warnings)
    {
        var hints = string.Join(", ", Enumerable.Repeat(new string('ë', characters), entries));

        Assert.That(Read($"<Gather input=\"speech\" hints=\"{hints}\"/>").Warnings, Is.EqualTo(warnings));
        Assert.That(Read("<Gather input=\"speech\" hints=\"$OOV_CLASS_DIGIT_SEQUENCE\"/>").Warnings, Is.Empty);
    }

    [Rule("finishOnKey: single 0-9,#,* or \"\"; default #.")]
    [TestCase("", '#', 0)]
    [TestCase("finishOnKey=\"*\"", '*', 0)]
    [TestCase("finishOnKey=\"\"", null, 0)]
    [TestCase("finishOnKey=\"*#\"", '#', 12200)]
    [TestCase("finishOnKey=\"x\"", '#', 12200)]
    public void Read_FinishOnKey_IsOneKeyOrNone(string attributes, char? key, int warning)
    {
        var (gather, warnings) = Read($"<Gather {attributes}/>");

        Assert.That(gather.Settings.FinishOnKey, Is.EqualTo(key));
        Assert.That(warnings, Is.EqualTo(warning == 0 ? [] : new[] { warning }));
    }

    [Rule("Nestable: <Say>, <Play>, <Pause> only; <Play digits> not allowed inside Gather.")]
    [Test]
    public void Read_NestedVerbs_KeepsPromptsAndWarnsOfTheRest()
    {
        var (gather, warnings) = Read(
            "<Gather><Say>One</Say><Dial>+38344000001</Dial><Play digits=\"1\"/><Pause/><Gather/><Play>/a.wav</Play></Gather>");

        Assert.That(gather.Prompts.Select(prompt => prompt.Kind.Name), Is.EqualTo(new[] { "Say", "Pause", "Play" }));
        Assert.That(warnings, Is.EqualTo(new[] { 12200, 12200, 12200 }));
    }

    [Rule("maxSpeechTime (13328: invalid maxSpeechTime value); never more than the 60 s cap.",
        Source = "https://www.twilio.com/docs/api/errors/13328")]
    [TestCase("", 60, 0)]
    [TestCase("maxSpeechTime=\"10\"", 10, 0)]
    [TestCase("maxSpeechTime=\"61\"", 60, 13328)]
    public void Read_MaxSpeechTime_LimitsSpeech(string attributes, int seconds, int warning)
    {
        var (gather, warnings) = Read($"<Gather {attributes}/>");

        Assert.That(gather.Settings.LongestSpeech, Is.EqualTo(TimeSpan.FromSeconds(seconds)));
        Assert.That(warnings, Is.EqualTo(warning == 0 ? [] : new[] { warning }));
    }

    [Rule("timeout: positive int (s), default 5; numDigits: positive int, default unlimited.")]
    [Test]
    public void Read_Nothing_HasTheDefaults()
    {
        var (gather, warnings) = Read("<Gather/>");

        Assert.That(warnings, Is.Empty);
        Assert.That(gather.Settings, Is.EqualTo(new GatherSettings(Keys: true, Speech: false, TimeSpan.FromSeconds(5))));
        Assert.That((gather.Action, gather.Method), Is.EqualTo(((string?)null, "POST")));
    }

    private static (GatherVerb Gather, List<int> Warnings) Read(string verb)
    {
        var document = TwimlParser.Parse($"<Response>{verb}</Response>", new VerbCatalogue());
        Assert.That(document.Error, Is.Null);
        return ((GatherVerb)document.Verbs.Single().Verb, [.. document.Warnings.Select(warning => warning.Code)]);
    }
}
