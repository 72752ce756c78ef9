namespace CallCenter.LocalCarrier.Verbs.Gather;

/// <summary>What a Gather listens for.</summary>
/// <param name="Keys">Whether keys count.</param>
/// <param name="Speech">Whether speech counts.</param>
/// <param name="Timeout">Silence after the prompts, or between keys, that ends it.</param>
internal sealed record GatherSettings(bool Keys, bool Speech, TimeSpan Timeout)
{
    /// <summary>"Speech is capped at 60 s."</summary>
    public static readonly TimeSpan MostSpeech = TimeSpan.FromSeconds(60);

    /// <summary>What <c>speechTimeout="auto"</c> comes to here: the end of an utterance is noticed after a second of silence.</summary>
    public static readonly TimeSpan AutoSpeechTimeout = TimeSpan.FromSeconds(1);

    /// <summary>Silence after speech that ends it; the same as <see cref="Timeout"/> unless given.</summary>
    public TimeSpan SpeechTimeout { get; init; } = Timeout;

    /// <summary>How much speech is listened to, pauses not counted; at most and by default <see cref="MostSpeech"/>.</summary>
    public TimeSpan LongestSpeech { get; init; } = MostSpeech;

    /// <summary>The key that ends the input; null for none.</summary>
    public char? FinishOnKey { get; init; } = '#';

    /// <summary>Digits that end the input; null for any number.</summary>
    public int? NumDigits { get; init; }

    /// <summary>Whether the action is requested even without input.</summary>
    public bool ActionOnEmptyResult { get; init; }
}

/// <summary>What a Gather came to.</summary>
internal abstract record GatherOutcome
{
    private GatherOutcome()
    {
    }

    /// <summary>Keys, without the finish key; the key that ended it, or empty.</summary>
    internal sealed record Keyed(string Digits, string FinishedOnKey) : GatherOutcome;

    internal sealed record Said(string Text, double? Confidence) : GatherOutcome;

    internal sealed record Nothing : GatherOutcome;
}

/// <summary>The listening part of a Gather as a state machine. Pure and total.</summary>
internal sealed record GatherState(GatherSettings Settings)
{
    private const string AllKeys = "0123456789*#";

    public string Digits { get; private init; } = "";

    public string Spoken { get; private init; } = "";

    public double? Confidence { get; private init; }

    /// <summary>How long the party has spoken, pauses not counted.</summary>
    public TimeSpan SpokenFor { get; private init; }

    /// <summary>Whether prompts must be silent by now.</summary>
    public bool PromptOver { get; private init; }

    /// <summary>How long the timer of this round runs; null while none does.</summary>
    public TimeSpan? Timer { get; private init; }

    /// <summary>Counts timers; a timer of an earlier round means nothing.</summary>
    public int Round { get; private init; }

    /// <summary>Set once, when it is over.</summary>
    public GatherOutcome? Outcome { get; private init; }

    public static bool IsKey(char key) => AllKeys.Contains(key, StringComparison.Ordinal);

    /// <summary>The prompts were heard to the end: the timeout begins.</summary>
    public GatherState OnPromptEnded() => Outcome is not null || PromptOver ? this : Restart(Settings.Timeout);

    /// <summary>A key, which also silences the prompts.</summary>
    public GatherState OnKey(char key)
    {
        // "first detected input wins; if speech first, finishOnKey is ignored"
        if (Outcome is not null || !Settings.Keys || Spoken.Length > 0)
        {
            return this;
        }

        if (key == Settings.FinishOnKey)
        {
            return this with { PromptOver = true, Timer = null, Outcome = Keyed(key.ToString()) };
        }

        var digits = Digits + key;
        var next = this with { Digits = digits };
        return digits.Length == Settings.NumDigits
            ? next with { PromptOver = true, Timer = null, Outcome = next.Keyed("") }
            : next.Restart(Settings.Timeout);
    }

    /// <summary>Something was said; more may follow within the speech timeout, until there is no more room for speech.</summary>
    public GatherState OnSpeech(string text, double? confidence)
    {
        var heard = Utterance.Within(text, Settings.LongestSpeech - SpokenFor);
        if (Outcome is not null || !Settings.Speech || Digits.Length > 0 || heard.Text.Length == 0)
        {
            return this;
        }

        var next = this with
        {
            Spoken = Spoken.Length == 0 ? heard.Text : Spoken + " " + heard.Text,
            SpokenFor = SpokenFor + heard.Length,
            Confidence = confidence,
        };
        return next.Restart(next.SpokenFor < Settings.LongestSpeech ? heard.Length + Settings.SpeechTimeout : heard.Length);
    }

    /// <summary>The timer of a round rang.</summary>
    public GatherState OnTimer(int round) => Outcome is not null || round != Round || Timer is null
        ? this
        : this with { Timer = null, Outcome = Spoken.Length > 0 ? new GatherOutcome.Said(Spoken, Confidence) : Keyed("") };

    private GatherOutcome Keyed(string finishedOn) =>
        Digits.Length == 0 ? new GatherOutcome.Nothing() : new GatherOutcome.Keyed(Digits, finishedOn);

    private GatherState Restart(TimeSpan timer) => this with { PromptOver = true, Timer = timer, Round = Round + 1 };
}
