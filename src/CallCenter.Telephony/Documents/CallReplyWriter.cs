using System.Collections.Immutable;
using CallCenter.Core.Calls;
using CallCenter.Engine.Calls;
using CallCenter.Flows.Running;
using Twilio.TwiML;
using Twilio.TwiML.Voice;
using HttpMethod = Twilio.Http.HttpMethod;

namespace CallCenter.Telephony.Documents;

/// <summary>Writes what the flow wants as the carrier's XML.</summary>
internal sealed class CallReplyWriter(SpeechVerbs speech, VoiceAddresses addresses) : IReplyWriter
{
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
            verbs = [speech.Tone()];
        }

        var response = Write(call, step, output.Turn, verbs);
        return new ReplyWriting.Written(new StepReply(response.ToString(), "application/xml"));
    }

    private VoiceResponse Write(CallId call, int step, CallerTurn turn, ImmutableArray<TwiML> verbs) => turn switch
    {
        CallerTurn.Collect collect => Collect(call, step, collect, verbs),
        CallerTurn.Enqueue queue => Enqueue(call, step, queue, verbs),
        _ => new VoiceResponse().Speak(verbs).Hangup(),
    };

    private VoiceResponse Collect(CallId call, int step, CallerTurn.Collect collect, ImmutableArray<TwiML> verbs)
    {
        var action = addresses.Step(call, step);
        var gather = new Gather(
            input: [Gather.InputEnum.Dtmf],
            action: action,
            method: HttpMethod.Post,
            timeout: (int)collect.Wait.TotalSeconds,
            // One key is an answer whatever it is; a longer entry ends with the hash key.
            finishOnKey: collect.MostKeys == 1 ? "" : "#",
            numDigits: collect.MostKeys,
            actionOnEmptyResult: true);
        foreach (var verb in verbs)
        {
            gather.Append(verb);
        }

        // A lone hash key falls through a Gather even where empty results are posted: it counts as silence.
        return new VoiceResponse().Append(gather).Redirect(action, HttpMethod.Post);
    }

    private VoiceResponse Enqueue(CallId call, int step, CallerTurn.Enqueue queue, ImmutableArray<TwiML> verbs) =>
        new VoiceResponse().Speak(verbs).Enqueue(
            name: queue.Queue,
            action: addresses.LeftQueue(call, step),
            method: HttpMethod.Post,
            waitUrl: addresses.Wait(call),
            waitUrlMethod: HttpMethod.Post);
}
