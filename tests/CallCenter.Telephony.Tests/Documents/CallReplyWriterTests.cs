using System.Collections.Immutable;
using System.Xml.Linq;
using CallCenter.Core.Calls;
using CallCenter.Core.Customers;
using CallCenter.Engine.Calls;
using CallCenter.Flows.Asking;
using CallCenter.Flows.Running;
using CallCenter.Telephony.Documents;
using Microsoft.Extensions.Options;

namespace CallCenter.Telephony.Tests.Documents;

/// <summary>What each turn looks like to the carrier; without words, so that no voice is needed.</summary>
internal sealed class CallReplyWriterTests
{
    private const string Step = "https://calls.example/voice/step?call=CA1&n=4";
    private static readonly ImmutableArray<Utterance> Words = [new Utterance(Language.Albanian, "Mirëdita"), new Utterance(Language.English, "Hello")];

    [Test]
    public async Task WriteAsync_Transfer_DialsTheNumberAndComesBack() => Assert.That(
        await WriteAsync(new CallerTurn.Transfer("+38338500500", TimeSpan.FromSeconds(25))),
        Is.EqualTo($"<Play>https://calls.example/audio/one-moment-sq.wav</Play><Dial action=\"{Step}&after=transfer\" method=\"POST\" timeout=\"25\"><Number>+38338500500</Number></Dial>"));

    [TestCase("sq", "one-moment-sq.wav")]
    [TestCase("sr", "one-moment-sr.wav")]
    [TestCase("en", "one-moment-en.wav")]
    [TestCase(null, "one-moment.wav")]
    public async Task WriteAsync_EnqueueWithoutAVoice_SaysThatAPersonHelpsInTheCallersLanguage(string? language, string sound)
    {
        var xml = await WriteAsync(
            new CallerTurn.Enqueue("prizren", 0, TimeSpan.FromMinutes(1)), [new Utterance(language is null ? default : new Language(language), "x")]);

        Assert.That(xml, Does.StartWith($"<Play>https://calls.example/audio/{sound}</Play><Enqueue"));
    }

    [Test]
    public async Task WriteAsync_Record_TakesAMessageAndComesBackEvenWhenEmpty() => Assert.That(
        await WriteAsync(new CallerTurn.Record(TimeSpan.FromMinutes(2))),
        Is.EqualTo("<Play>https://calls.example/audio/one-moment.wav</Play>"
            + $"<Record action=\"{Step}&after=message\" method=\"POST\" timeout=\"5\" finishOnKey=\"#\" maxLength=\"120\" playBeep=\"true\" />"
            + $"<Redirect method=\"POST\">{Step}&after=message</Redirect>"));

    [Test]
    public async Task WriteAsync_Enqueue_TheWaitNamesItsStep() => Assert.That(
        await WriteAsync(new CallerTurn.Enqueue("prizren", 0, TimeSpan.FromMinutes(1))),
        Does.Contain("waitUrl=\"https://calls.example/voice/wait?call=CA1&n=4\""));

    [TestCase("sq", "sq-AL")]
    [TestCase("sr", "sr-RS")]
    [TestCase("en", "en-GB")]
    public async Task WriteAsync_CollectSpeech_ListensInTheLanguageSpokenFirst(string language, string recognised)
    {
        var xml = await WriteAsync(
            new CallerTurn.Collect(Listening.OneKey with { Speech = true }), [new Utterance(Language.Find(language)!.Value, "x")]);

        Assert.That(xml, Does.StartWith($"<Gather input=\"dtmf speech\" action=\"{Step}\"").And.Contains($"language=\"{recognised}\"").And.Not.Contains("speechModel"));
    }

    [Test]
    public async Task WriteAsync_CollectSpeech_HintsAShortPauseAndKeysAloneAfterwards()
    {
        var xml = await WriteAsync(
            new CallerTurn.Collect(Listening.OneKey with { Speech = true }) { Hints = ["fatura", "një, dy", new string('a', 101), "borxhi"] },
            [new Utterance(Language.Albanian, "x")]);

        Assert.That(xml, Is.EqualTo(
            $"<Gather input=\"dtmf speech\" action=\"{Step}\" method=\"POST\" timeout=\"6\" speechTimeout=\"2\" profanityFilter=\"false\" finishOnKey=\"\" numDigits=\"1\" language=\"sq-AL\" hints=\"fatura,borxhi\" actionOnEmptyResult=\"false\">"
            + "<Play>https://calls.example/audio/one-moment.wav</Play></Gather>"
            + $"<Gather input=\"dtmf\" action=\"{Step}\" method=\"POST\" timeout=\"6\" finishOnKey=\"\" numDigits=\"1\" actionOnEmptyResult=\"true\" />"
            + $"<Redirect method=\"POST\">{Step}</Redirect>"));
    }

    [Test]
    public async Task WriteAsync_CollectKeysAlone_NamesNoLanguage() =>
        Assert.That(await WriteAsync(CallerTurn.Collect.OneKey), Does.StartWith("<Gather input=\"dtmf\"").And.Not.Contains("language"));

    private static async Task<string> WriteAsync(CallerTurn turn, ImmutableArray<Utterance>? speech = null)
    {
        var addresses = new VoiceAddresses(Options.Create(new TwilioOptions { PublicBaseUrl = new Uri("https://calls.example") }));
        var writer = new CallReplyWriter(new SpeechVerbs(null!, addresses), addresses);
        var writing = await writer.WriteAsync(new CallId("CA1"), 4, new FlowOutput(speech ?? Words, turn), ReplyManner.Wordless, CancellationToken.None);
        var root = XDocument.Parse(((ReplyWriting.Written)writing).Reply.Body).Root!;
        return string.Concat(root.Elements().Select(verb => verb.ToString(SaveOptions.DisableFormatting))).Replace("&amp;", "&", StringComparison.Ordinal);
    }
}
