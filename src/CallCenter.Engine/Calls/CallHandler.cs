using CallCenter.Core.Calls;
using CallCenter.Engine.CallLog;
using CallCenter.Engine.Flows;
using CallCenter.Flows.Running;
using Microsoft.Extensions.Logging;

namespace CallCenter.Engine.Calls;

/// <summary>
/// The one door for whatever the carrier says of a caller's call: load, decide, write the answer, store. The answer
/// leaves only after it was stored, so a repeated request gets the same bytes and changes nothing.
/// </summary>
/// <remarks>Made by the container (<c>AddCalls</c>).</remarks>
public sealed class CallHandler
{
    private const int MostTries = 4;

    private readonly ICallStore _store;
    private readonly IFlowVersions _versions;
    private readonly CallTurns _turns;
    private readonly IReplyWriter _writer;
    private readonly TimeProvider _time;
    private readonly ILogger<CallHandler> _logger;

    internal CallHandler(
        ICallStore store, IFlowVersions versions, CallTurns turns, IReplyWriter writer, TimeProvider time, ILogger<CallHandler> logger)
    {
        _store = store;
        _versions = versions;
        _turns = turns;
        _writer = writer;
        _time = time;
        _logger = logger;
    }

    /// <summary>Takes a new call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="caller">The caller's number.</param>
    /// <param name="dialled">The number the caller dialled: it picks the version of the flow.</param>
    /// <param name="cancellationToken">Ends the work; nothing is stored then.</param>
    public Task<CallAnswer> BeginAsync(CallId call, PhoneNumber caller, PhoneNumber dialled, CancellationToken cancellationToken) =>
        AnswerAsync(call, step: 0, FlowEvent.Entered.Now, async () => New(call, caller, await _versions.ForNewCallAsync(call, dialled, cancellationToken)), cancellationToken);

    /// <summary>Takes the caller's answer to a step.</summary>
    /// <param name="call">The call.</param>
    /// <param name="step">The step the carrier names.</param>
    /// <param name="event">What happened.</param>
    /// <param name="cancellationToken">Ends the work; nothing is stored then.</param>
    public Task<CallAnswer> StepAsync(CallId call, int step, FlowEvent @event, CancellationToken cancellationToken) =>
        AnswerAsync(call, step, @event, () => Task.FromResult<CallState?>(null), cancellationToken);

    /// <summary>Notes that the caller is gone. Repeats and unknown calls change nothing.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Whether the end is noted, now or earlier.</returns>
    public async Task<CallEnding> EndAsync(CallId call, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            switch (await _store.LoadAsync(call, step: -1, cancellationToken))
            {
                case CallLoad.Found { State: { EndedAt: null } state }:
                    var ended = state with { EndedAt = _time.GetUtcNow(), Version = state.Version + 1 };
                    var saved = await _store.SaveAsync(ended, null, CallLogEntries.Ended(ended), cancellationToken);
                    if (saved is not CallSave.Conflict)
                    {
                        return saved is CallSave.Saved ? CallEnding.Noted : CallEnding.Unavailable;
                    }

                    break;
                case CallLoad.Found:
                    return CallEnding.Noted;
                case CallLoad.Missing:
                    return CallEnding.UnknownCall;
                default:
                    return CallEnding.Unavailable;
            }
        }

        return CallEnding.Unavailable;
    }

    /// <summary>Loads a call to look at it.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<CallLoad> LookAsync(CallId call, CancellationToken cancellationToken) =>
        _store.LoadAsync(call, step: -1, cancellationToken);

    /// <summary>Takes over after the carrier could not use an answer of ours: repeats it where it was only lost, else leads to a person.</summary>
    /// <param name="call">The call; one that is not known yet begins here.</param>
    /// <param name="caller">The caller's number.</param>
    /// <param name="lostStep">The step whose answer did not arrive although nothing was wrong with it, or null.</param>
    /// <param name="cancellationToken">Ends the work; nothing is stored then.</param>
    public async Task<CallAnswer> TakeOverAsync(
        CallId call, PhoneNumber caller, int? lostStep, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            CallState state;
            switch (await _store.LoadAsync(call, lostStep ?? -1, cancellationToken))
            {
                case CallLoad.Found { Answered: { } answered }:
                    return new CallAnswer.Reply(answered);
                case CallLoad.Found found:
                    state = found.State;
                    break;
                case CallLoad.Missing:
                    state = New(call, caller, _versions.Live);
                    break;
                default:
                    return new CallAnswer.Unavailable();
            }

            var (next, reply) = await RescueAsync(state, "the carrier could not use an answer", cancellationToken);
            var saved = await _store.SaveAsync(next, new AnsweredStep(state.Step, reply), CallLogEntries.Between(state, next), cancellationToken);
            if (saved is not CallSave.Conflict)
            {
                return saved is CallSave.Saved ? new CallAnswer.Reply(reply) : new CallAnswer.Unavailable();
            }
        }

        return new CallAnswer.Unavailable();
    }

    private async Task<CallAnswer> AnswerAsync(
        CallId call, int step, FlowEvent @event, Func<Task<CallState?>> ifMissing, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            CallState state;
            switch (await _store.LoadAsync(call, step, cancellationToken))
            {
                case CallLoad.Found { Answered: { } answered }:
                    _logger.StepRepeated(call.Value, step);
                    return new CallAnswer.Reply(answered);
                case CallLoad.Found found when found.State.Step == step:
                    state = found.State;
                    break;
                case CallLoad.Found:
                    return new CallAnswer.UnknownStep();
                case CallLoad.Missing when await ifMissing() is { } fresh:
                    state = fresh;
                    break;
                case CallLoad.Missing:
                    return new CallAnswer.UnknownCall();
                default:
                    return new CallAnswer.Unavailable();
            }

            var (next, reply) = await DecideAsync(state, @event, cancellationToken);
            switch (await _store.SaveAsync(next, new AnsweredStep(step, reply), CallLogEntries.Between(state, next), cancellationToken))
            {
                case CallSave.Saved:
                    return new CallAnswer.Reply(reply);
                case CallSave.Unavailable:
                    return new CallAnswer.Unavailable();
            }
        }

        _logger.CallContended(call.Value, step);
        return new CallAnswer.Unavailable();
    }

    private async Task<(CallState Next, StepReply Reply)> DecideAsync(
        CallState state, FlowEvent @event, CancellationToken cancellationToken)
    {
        string why;
        try
        {
            if (await _versions.FindAsync(state.FlowHash, cancellationToken) is not { } set)
            {
                _logger.VersionGone(state.Call.Value, state.FlowHash ?? "");
                return await RescueAsync(state, "the flow's version is gone", cancellationToken);
            }

            var (flow, output) = await _turns.RunAsync(set, state, @event, cancellationToken);
            var next = Next(state, @event, flow, output);
            switch (await _writer.WriteAsync(state.Call, next.Step, output, ReplyManner.Spoken, cancellationToken))
            {
                case ReplyWriting.Written written:
                    return (next, written.Reply);
                case ReplyWriting.VoiceFailed failed:
                    _logger.VoiceFailed(state.Call.Value, failed.Reason);
                    if (output.Turn is not CallerTurn.Collect)
                    {
                        // Only a question needs words: the way into a queue or out of the call is the same without them.
                        return (next, await WordlessAsync(next, output, cancellationToken));
                    }

                    break;
            }

            why = "no voice for a question";
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            _logger.StepFailed(e, state.Call.Value, state.Step);
            why = "an error of ours";
        }

        return await RescueAsync(state, why, cancellationToken);
    }

    /// <summary>The caller never hears an error of ours: the flow's error node leads to a person, without words if need be.</summary>
    private async Task<(CallState Next, StepReply Reply)> RescueAsync(
        CallState state, string why, CancellationToken cancellationToken)
    {
        // A version that cannot be had any more, or not in time, is no reason to drop a caller: what is live leads to a person, too.
        var set = await _versions.FindAsync(state.FlowHash, cancellationToken) ?? _versions.Live;
        var (flow, output) = _turns.Fault(set, set.Hash == state.FlowHash ? state.Flow : Elsewhere(state.Flow), why);
        var next = Next(state with { FlowHash = set.Hash }, null, flow, output);
        return (next, await WordlessAsync(next, output, cancellationToken));
    }

    private async Task<StepReply> WordlessAsync(CallState next, FlowOutput output, CancellationToken cancellationToken) =>
        await _writer.WriteAsync(next.Call, next.Step, output, ReplyManner.Wordless, cancellationToken) is ReplyWriting.Written written
            ? written.Reply
            : throw new InvalidOperationException("An answer without words must not need a voice.");

    // Where a call stood says nothing in another version.
    private static FlowState Elsewhere(FlowState state) => state with { Flow = null, Frames = [], Cursor = NodeCursor.Start };

    private CallState New(CallId call, PhoneNumber caller, FlowSet set) =>
        new(call, caller, _time.GetUtcNow(), FlowRunner.Begin(set, CallSeed.Of(call.Value)), Step: 0, Waiting: null, EndedAt: null, Version: 0)
        {
            FlowHash = set.Hash,
        };

    private CallState Next(CallState state, FlowEvent? @event, FlowState flow, FlowOutput output)
    {
        var (waiting, held) = WaitingPlaces.After(state, @event, output.Turn, _time.GetUtcNow());
        return state with { Flow = flow, Step = state.Step + 1, Waiting = waiting, HeldPlace = held, Version = state.Version + 1 };
    }
}
