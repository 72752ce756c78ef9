using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Core.Calls;
using CallCenter.Core.CodeEntry;
using CallCenter.Core.Customers;
using CallCenter.Engine.Calls;
using CallCenter.Flows.Asking;
using CallCenter.Flows.Running;
using Twilio.TwiML;
using Twilio.TwiML.Voice;
using HttpMethod = Twilio.Http.HttpMethod;

namespace CallCenter.Telephony.Documents;

/// <summary>Writes what the flow wants as the carrier's XML.</summary>
internal sealed class CallReplyWriter(SpeechVerbs speech, VoiceAddresses addresses) : IReplyWriter
{
    /// <summary>Seconds of silence that end a message.</summary>
    private const int LongestSilence = 5;

    /// <summary>Seconds of silence that end what a caller says: they look for the next group of a code on a bill.</summary>
    private const int LongestPause = 2;

    public async Task<ReplyWriting> WriteAsync(
        CallId call, int step, FlowOutput output, ReplyManner manner, CancellationToken cancellationToken)
    {
        ImmutableArray<TwiML> verbs = [];
        if (manner is ReplyManner.Spoken)
        {
            (verbs, var failure) = await speech.MakeAsync(output.Speech, cancellationToken);
            if (failure is not null)
            {
                return new ReplyWriting.VoiceFailed(failure);
            }
        }
        else if (output.Speech.Length > 0)
        {
            verbs = [InPlaceOfWords(output)];
        }

        var language = output.Speech.IsDefaultOrEmpty ? (Language?)null : output.Speech[0].Language;
        var response = Write(call, step, output.Turn, language, verbs);
        return new ReplyWriting.Written(new StepReply(response.ToString(), "application/xml"));
    }

    // The recording says that a person will help, so it is for the way to one only.
    private Play InPlaceOfWords(FlowOutput output) =>
        output.Turn is CallerTurn.Enqueue or CallerTurn.Transfer ? speech.OneMoment(output.Speech[0].Language) : speech.Tone();

    private VoiceResponse Write(CallId call, int step, CallerTurn turn, Language? language, ImmutableArray<TwiML> verbs) => turn switch
    {
        CallerTurn.Collect collect => Collect(call, step, collect, language, verbs),
        CallerTurn.Enqueue queue => Enqueue(call, step, queue, verbs),
        CallerTurn.Transfer transfer => Transfer(call, step, transfer, verbs),
        CallerTurn.Record record => Record(call, step, record, verbs),
        _ => new VoiceResponse().Speak(verbs).Hangup(),
    };

    private VoiceResponse Collect(CallId call, int step, CallerTurn.Collect collect, Language? language, ImmutableArray<TwiML> verbs)
    {
        var action = addresses.Step(call, step);
        var listening = collect.Listening;
        var response = new VoiceResponse();
        if (!listening.BargeIn)
        {
            // Spoken before the Gather, so that no key stops it.
            response.Speak(verbs);
            verbs = [];
        }

        var waits = Waits(listening);
        for (var index = 0; index < waits.Count; index++)
        {
            var isLast = index == waits.Count - 1;
            var gather = listening.Speech && !(isLast && index > 0)
                ? SpeechGather(action, collect, language, waits[index])
                : Gather(action, listening, waits[index], isLast);
            foreach (var verb in index == 0 ? verbs : [])
            {
                gather.Append(verb);
            }

            response.Append(gather);
        }

        // A lone ending key falls through a Gather even where empty results are posted: it counts as silence.
        return response.Redirect(action, HttpMethod.Post);
    }

    // The carrier knows one wait for the first key and between keys. A longer first wait is several Gathers one after the
    // other: one that hears nothing falls through to the next, and only the last one reports silence.
    private static List<int> Waits(Listening listening)
    {
        var waits = new List<int>();
        var first = (int)listening.FirstKey.TotalSeconds;
        var between = listening.Most == 1 ? first : (int)listening.BetweenKeys.TotalSeconds;
        for (; first > between; first -= between)
        {
            waits.Add(between);
        }

        waits.Add(first);
        if (listening.Speech && waits.Count == 1)
        {
            // A recogniser that fails falls through, too: then keys alone are waited for, and no attempt is lost.
            waits.Add(between);
        }

        return waits;
    }

    private static Gather Gather(Uri action, Listening listening, int wait, bool isLast) => new(
        input: [Twilio.TwiML.Voice.Gather.InputEnum.Dtmf],
        action: action,
        method: HttpMethod.Post,
        timeout: wait,
        finishOnKey: FinishOnKey(listening),
        numDigits: listening.Most,
        actionOnEmptyResult: isLast);

    // The filter for bad words would mask numbers: what is understood of a spoken six is often one of them.
    private static Gather SpeechGather(Uri action, CallerTurn.Collect collect, Language? language, int wait) => new(
        input: [Twilio.TwiML.Voice.Gather.InputEnum.Dtmf, Twilio.TwiML.Voice.Gather.InputEnum.Speech],
        action: action,
        method: HttpMethod.Post,
        timeout: wait,
        speechTimeout: LongestPause.ToString(CultureInfo.InvariantCulture),
        profanityFilter: false,
        hints: Hints(collect.Hints),
        language: Recognised(language),
        finishOnKey: FinishOnKey(collect.Listening),
        numDigits: collect.Listening.Most,
        actionOnEmptyResult: false);

    // One key is an answer whatever it is; a longer entry ends with its ending key.
    private static string FinishOnKey(Listening listening) => listening.Most == 1 ? "" : listening.Terminator?.ToString() ?? "";

    private static string? Hints(ImmutableArray<string> words) =>
        words.IsEmpty ? null : string.Join(',', words.Where(RecognitionHints.IsTaken).Take(RecognitionHints.Most));

    private VoiceResponse Enqueue(CallId call, int step, CallerTurn.Enqueue queue, ImmutableArray<TwiML> verbs) =>
        new VoiceResponse().Speak(verbs).Enqueue(
            name: queue.Queue,
            action: addresses.LeftQueue(call, step),
            method: HttpMethod.Post,
            waitUrl: addresses.Wait(call, step),
            waitUrlMethod: HttpMethod.Post);

    private VoiceResponse Transfer(CallId call, int step, CallerTurn.Transfer transfer, ImmutableArray<TwiML> verbs)
    {
        var dial = new Dial(
            action: addresses.Transferred(call, step), method: HttpMethod.Post, timeout: (int)transfer.Ring.TotalSeconds);
        return new VoiceResponse().Speak(verbs).Append(dial.Number(new Twilio.Types.PhoneNumber(transfer.Number)));
    }

    // An empty recording falls through to the next verb, and the action is not asked: the redirect says that nothing was said.
    private VoiceResponse Record(CallId call, int step, CallerTurn.Record record, ImmutableArray<TwiML> verbs)
    {
        var action = addresses.Recorded(call, step);
        return new VoiceResponse().Speak(verbs)
            .Record(
                action: action,
                method: HttpMethod.Post,
                timeout: LongestSilence,
                finishOnKey: "#",
                maxLength: (int)record.Longest.TotalSeconds,
                playBeep: true)
            .Redirect(action, HttpMethod.Post);
    }

    // The carrier's name for the language that is listened for. The model is left to the carrier, for none of those that can
    // be named knows Albanian and Serbian; so keys must always do as well.
    private static Gather.LanguageEnum? Recognised(Language? language) => language?.Code switch
    {
        "sq" => Twilio.TwiML.Voice.Gather.LanguageEnum.SqAl,
        "sr" => Twilio.TwiML.Voice.Gather.LanguageEnum.SrRs,
        "en" => Twilio.TwiML.Voice.Gather.LanguageEnum.EnGb,
        _ => null,
    };
}
