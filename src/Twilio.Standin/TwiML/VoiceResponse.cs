using Twilio.TwiML.Voice;

namespace Twilio.TwiML;

/// <summary>The document that answers a voice webhook: verbs, run in order.</summary>
public class VoiceResponse() : TwiML("Response")
{
    /// <summary>
    /// Adds <see cref="Voice.Dial"/>: connects the caller with somebody: a number, a client, a queue or a conference.
    /// Arguments are its properties.
    /// </summary>
    /// <returns>This element, for chaining.</returns>
    public VoiceResponse Dial(
        string? number = null,
        Uri? action = null,
        Http.HttpMethod? method = null,
        int? timeout = null,
        bool? hangupOnStar = null,
        int? timeLimit = null,
        string? callerId = null,
        Dial.RecordEnum? record = null,
        Dial.TrimEnum? trim = null,
        Uri? recordingStatusCallback = null,
        Http.HttpMethod? recordingStatusCallbackMethod = null,
        IEnumerable<Dial.RecordingEventEnum>? recordingStatusCallbackEvent = null,
        bool? answerOnBridge = null,
        Dial.RingToneEnum? ringTone = null,
        Dial.RecordingTrackEnum? recordingTrack = null,
        bool? sequential = null) =>
        Append(new Dial(
            number, action, method, timeout, hangupOnStar, timeLimit, callerId, record, trim,
            recordingStatusCallback, recordingStatusCallbackMethod, recordingStatusCallbackEvent,
            answerOnBridge, ringTone, recordingTrack, sequential));

    /// <summary>
    /// Adds <see cref="Voice.Enqueue"/>: puts the caller into a queue, which is made when it does not exist. Arguments
    /// are its properties.
    /// </summary>
    /// <returns>This element, for chaining.</returns>
    public VoiceResponse Enqueue(
        string? name = null,
        Uri? action = null,
        int? maxQueueSize = null,
        Http.HttpMethod? method = null,
        Uri? waitUrl = null,
        Http.HttpMethod? waitUrlMethod = null,
        string? workflowSid = null) =>
        Append(new Enqueue(name, action, maxQueueSize, method, waitUrl, waitUrlMethod, workflowSid));

    /// <summary>Adds <see cref="Voice.Gather"/>: collects keys, speech or both. Arguments are its properties.</summary>
    /// <returns>This element, for chaining.</returns>
    public VoiceResponse Gather(
        IEnumerable<Gather.InputEnum>? input = null,
        Uri? action = null,
        Http.HttpMethod? method = null,
        int? timeout = null,
        string? speechTimeout = null,
        int? maxSpeechTime = null,
        bool? profanityFilter = null,
        string? finishOnKey = null,
        int? numDigits = null,
        Uri? partialResultCallback = null,
        Http.HttpMethod? partialResultCallbackMethod = null,
        Gather.LanguageEnum? language = null,
        string? hints = null,
        bool? bargeIn = null,
        bool? debug = null,
        bool? actionOnEmptyResult = null,
        Gather.SpeechModelEnum? speechModel = null,
        bool? enhanced = null) =>
        Append(new Gather(
            input, action, method, timeout, speechTimeout, maxSpeechTime, profanityFilter,
            finishOnKey, numDigits, partialResultCallback, partialResultCallbackMethod, language,
            hints, bargeIn, debug, actionOnEmptyResult, speechModel, enhanced));

    /// <summary>Adds <see cref="Voice.Hangup"/>: ends the call. Arguments are its properties.</summary>
    /// <returns>This element, for chaining.</returns>
    public VoiceResponse Hangup() => Append(new Hangup());

    /// <summary>
    /// Adds <see cref="Voice.Leave"/>: takes the call out of its queue; the verb after the Enqueue runs. Arguments are
    /// its properties.
    /// </summary>
    /// <returns>This element, for chaining.</returns>
    public VoiceResponse Leave() => Append(new Leave());

    /// <summary>Adds <see cref="Voice.Pause"/>: waits in silence. Arguments are its properties.</summary>
    /// <returns>This element, for chaining.</returns>
    public VoiceResponse Pause(int? length = null) => Append(new Pause(length));

    /// <summary>
    /// Adds <see cref="Voice.Play"/>: plays an audio file, or keys when <c>digits</c> is given. Arguments are its
    /// properties.
    /// </summary>
    /// <returns>This element, for chaining.</returns>
    public VoiceResponse Play(Uri? url = null, int? loop = null, string? digits = null) =>
        Append(new Play(url, loop, digits));

    /// <summary>
    /// Adds <see cref="Voice.Record"/>: records the caller. Without an action the current document is asked for again.
    /// Arguments are its properties.
    /// </summary>
    /// <returns>This element, for chaining.</returns>
    public VoiceResponse Record(
        Uri? action = null,
        Http.HttpMethod? method = null,
        int? timeout = null,
        string? finishOnKey = null,
        int? maxLength = null,
        bool? playBeep = null,
        Record.TrimEnum? trim = null,
        Uri? recordingStatusCallback = null,
        Http.HttpMethod? recordingStatusCallbackMethod = null,
        IEnumerable<Record.RecordingEventEnum>? recordingStatusCallbackEvent = null,
        bool? transcribe = null,
        Uri? transcribeCallback = null) =>
        Append(new Record(
            action, method, timeout, finishOnKey, maxLength, playBeep, trim, recordingStatusCallback,
            recordingStatusCallbackMethod, recordingStatusCallbackEvent, transcribe,
            transcribeCallback));

    /// <summary>
    /// Adds <see cref="Voice.Redirect"/>: goes on with the document at another address; verbs after it never run.
    /// Arguments are its properties.
    /// </summary>
    /// <returns>This element, for chaining.</returns>
    public VoiceResponse Redirect(Uri? url = null, Http.HttpMethod? method = null) =>
        Append(new Redirect(url, method));

    /// <summary>
    /// Adds <see cref="Voice.Reject"/>: declines an incoming call without being billed; only as the first verb.
    /// Arguments are its properties.
    /// </summary>
    /// <returns>This element, for chaining.</returns>
    public VoiceResponse Reject(Reject.ReasonEnum? reason = null) => Append(new Reject(reason));

    /// <summary>
    /// Adds <see cref="Voice.Say"/>: speaks a text. A voice and language that do not fit together make the carrier skip
    /// it. Arguments are its properties.
    /// </summary>
    /// <returns>This element, for chaining.</returns>
    public VoiceResponse Say(
        string? message = null,
        Say.VoiceEnum? voice = null,
        int? loop = null,
        Say.LanguageEnum? language = null) =>
        Append(new Say(message, voice, loop, language));

    /// <summary>Adds a child.</summary>
    /// <param name="childElem">Element to nest inside this one.</param>
    /// <returns>This element, for chaining.</returns>
    public new VoiceResponse Append(TwiML childElem) => (VoiceResponse)base.Append(childElem);

    /// <summary>Sets an attribute that has no property.</summary>
    /// <param name="key">Attribute name; <c>xml:</c> before it names the XML namespace.</param>
    /// <param name="value">Attribute value, taken by its <c>ToString</c>.</param>
    /// <returns>This element, for chaining.</returns>
    public new VoiceResponse SetOption(string key, object value) => (VoiceResponse)base.SetOption(key, value);
}
