using System.Globalization;
using CallCenter.LocalCarrier.Alerts;
using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Webhooks;

namespace CallCenter.LocalCarrier.Verbs.Gather;

/// <summary>Tells the application of speech while it is being said: one request a word, whose answers are ignored.</summary>
internal sealed class PartialResults(SpeechRecognition recognition, VerbContext context)
{
    private int sequence = -1;

    /// <summary>Sends what is understood after each further word, at the time the word is out.</summary>
    /// <param name="before">What had been said already; empty at first.</param>
    /// <param name="spoken">All that will have been said, beginning with <paramref name="before"/>.</param>
    /// <param name="cancellationToken">The Gather is over.</param>
    public async Task TellAsync(string before, string spoken, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(recognition.PartialUrl))
        {
            return;
        }

        if (WebhookUrl.Resolve(context.DocumentUrl, recognition.PartialUrl) is not { } url)
        {
            context.Leg.Fail(
                context.Carrier.Alerts, AlertCodes.RelativeUrlInInlineTwiml, "The address cannot be requested.", recognition.PartialUrl);
            return;
        }

        var told = before;
        foreach (var heard in Utterance.Beginnings(spoken).Where(begun => begun.Length > before.Length))
        {
            await context.Carrier.Clock.DelayAsync(LegVoice.LengthOf(heard) - LegVoice.LengthOf(told), cancellationToken);
            told = heard;
            Send(url, heard);
        }
    }

    private void Send(string url, string heard)
    {
        var form = CallForm.Of(context.Leg);
        form.Add(new("UnstableSpeechResult", heard));
        form.Add(new("SequenceNumber", Interlocked.Increment(ref sequence).ToString(CultureInfo.InvariantCulture)));
        context.Leg.Wires.Progress.Notify(
            new WebhookRequest(context.Leg.Sid, url, recognition.PartialMethod, form, context.Leg.Cookies));
    }
}
