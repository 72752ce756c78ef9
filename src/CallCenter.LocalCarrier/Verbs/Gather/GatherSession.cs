using CallCenter.LocalCarrier.Audio;
using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Verbs.Pause;
using CallCenter.LocalCarrier.Verbs.Play;
using CallCenter.LocalCarrier.Verbs.Say;

namespace CallCenter.LocalCarrier.Verbs.Gather;

/// <summary>One Gather under way: plays the prompts, feeds the state machine, runs its timer.</summary>
internal sealed class GatherSession(GatherVerb verb, VerbContext context)
{
    private readonly CallLeg leg = context.Leg;
    private readonly VerbContext heard = context with { BargeIn = true };
    private readonly PartialResults partial = new(verb.Recognition, context);

    /// <summary>Listens until there is an outcome.</summary>
    public async Task<GatherOutcome> ListenAsync(CancellationToken cancellationToken)
    {
        // "all <Play> files are fetched before the first plays"
        var sounds = await Task.WhenAll(verb.Prompts.Select(prompt => SoundOfAsync(prompt, cancellationToken)));
        leg.ForgetSignals();
        using var prompts = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        leg.Gathering = true;
        var playing = PlayAsync(sounds, prompts.Token);
        try
        {
            return await RunAsync(prompts, cancellationToken);
        }
        finally
        {
            leg.Gathering = false;
            await prompts.CancelAsync();
            await playing;
        }
    }

    private async Task<GatherOutcome> RunAsync(CancellationTokenSource prompts, CancellationToken cancellationToken)
    {
        var state = new GatherState(verb.Settings);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            while (true)
            {
                var before = state;
                var signal = await leg.Inbox.ReadAsync(cancellationToken);
                state = After(state, signal);
                if (state.Outcome is { } outcome)
                {
                    leg.DueAt = signal.DueAt;
                    return outcome;
                }

                if (state.PromptOver && !before.PromptOver)
                {
                    await prompts.CancelAsync();
                }

                if (state.Spoken.Length > before.Spoken.Length)
                {
                    _ = TellAsync(before.Spoken, state.Spoken, done.Token);
                }

                if (state.Round != before.Round && state.Timer is { } timer)
                {
                    _ = leg.RingAsync(state.Round, timer, done.Token);
                }
            }
        }
        finally
        {
            await done.CancelAsync();
        }
    }

    private static GatherState After(GatherState state, CallSignal signal) => signal switch
    {
        CallSignal.Key key => state.OnKey(key.Value),
        CallSignal.Speech speech => state.OnSpeech(speech.Text, speech.Confidence),
        CallSignal.PromptEnded => state.OnPromptEnded(),
        CallSignal.TimerRang timer => state.OnTimer(timer.Round),
        _ => state,
    };

    private async Task TellAsync(string before, string spoken, CancellationToken cancellationToken)
    {
        try
        {
            await partial.TellAsync(before, spoken, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The Gather is over before the last word was.
            return;
        }
    }

    private async Task PlayAsync(Sound?[] sounds, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var (prompt, sound) in verb.Prompts.Zip(sounds))
            {
                await PlayOneAsync(prompt.Verb, sound, cancellationToken);
            }

            cancellationToken.ThrowIfCancellationRequested();
            leg.Emit(HandsetEventKinds.Gather);
            leg.Signal(new CallSignal.PromptEnded());
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Barge-in, or the call is over.
            return;
        }
    }

    private Task PlayOneAsync(IVerb prompt, Sound? sound, CancellationToken cancellationToken) => prompt switch
    {
        SayVerb say => SayStep.RunAsync(say, heard, cancellationToken),
        PlayVerb play when sound is not null => PlayStep.RepeatAsync(play, sound, heard, cancellationToken),
        PauseVerb pause => PauseStep.RunAsync(pause, heard, cancellationToken),
        _ => Task.CompletedTask,
    };

    private async Task<Sound?> SoundOfAsync(ParsedVerb prompt, CancellationToken cancellationToken) =>
        prompt.Verb is PlayVerb { Url.Length: > 0 } play ? await PlayStep.FetchAsync(play, heard, cancellationToken) : null;
}
