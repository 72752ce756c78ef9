namespace CallCenter.LocalCarrier.Scenarios;

/// <summary>One conversation to be played: who has which phone, what happens in which order, and what must be true in the end.</summary>
/// <param name="File">The file as it was named, for messages.</param>
/// <param name="Title">What it is about, in a sentence.</param>
internal sealed record Scenario(string File, string Title)
{
    /// <summary>The number that is dialled where a step names none; null when the file leaves it to the command.</summary>
    public NumberSetting? Number { get; init; }

    /// <summary>The application behind the numbers that are dialled; null when the file leaves it to the command.</summary>
    public ApplicationSetting? Application { get; init; }

    public IReadOnlyList<ScenarioPhone> Phones { get; init; } = [];

    public IReadOnlyList<ScenarioStep> Steps { get; init; } = [];

    public ScenarioExpectations Expect { get; init; } = new();
}

/// <summary>A number that leads to the application, and where that is written.</summary>
internal sealed record NumberSetting(string Number, int Line);

/// <summary>Where an application answers. Absolute http or https addresses; null for none.</summary>
internal sealed record ApplicationSetting(string VoiceUrl, string? FallbackUrl = null, string? StatusUrl = null);

/// <summary>A phone of a scenario.</summary>
/// <param name="Name">What the steps call it.</param>
/// <param name="Address"><c>any</c>, <c>+E164</c> or <c>client:name</c>; <c>{n}</c> stands for the number of the copy.</param>
/// <param name="AutoAnswer">Whether it answers by itself.</param>
/// <param name="Line">Where it is written.</param>
internal sealed record ScenarioPhone(string Name, string Address, bool AutoAnswer, int Line)
{
    public const string Any = "any";
    public const string Copy = "{n}";

    /// <summary>Whether each copy has a phone of its own, so that copies can be played at the same time.</summary>
    public bool IsOwn => Address == Any || Address.Contains(Copy, StringComparison.Ordinal);
}

/// <summary>One step.</summary>
/// <param name="Phone">Name of the phone.</param>
/// <param name="Act">What happens.</param>
/// <param name="Line">Where it is written.</param>
internal sealed record ScenarioStep(string Phone, StepAct Act, int Line)
{
    /// <summary>How long something that must be noticed may take by default: a minute.</summary>
    public static readonly TimeSpan DefaultWithin = TimeSpan.FromMinutes(1);

    /// <summary>Carrier time between the step before and this act.</summary>
    public TimeSpan After { get; init; }

    /// <summary>Carrier time within which it must be noticed, from the step before.</summary>
    public TimeSpan Within { get; init; } = DefaultWithin;

    public override string ToString() => $"{Phone} {StepWords.Of(Act)}";
}

/// <summary>What must be true when all steps are over and everybody has hung up. Null or empty: not looked at.</summary>
internal sealed record ScenarioExpectations
{
    /// <summary>Final status of the first call that was dialled.</summary>
    public string? Call { get; init; }

    /// <summary>Carrier time from its answer to its end.</summary>
    public DurationRange? Duration { get; init; }

    /// <summary>Alert codes that every call together must have had, and no others; empty for none.</summary>
    public IReadOnlyList<int>? Alerts { get; init; }

    public IReadOnlyList<WebhookCount> Webhooks { get; init; } = [];

    /// <summary>What no phone may hear.</summary>
    public IReadOnlyList<TextPattern> NeverHears { get; init; } = [];
}

/// <summary>A carrier duration between two others.</summary>
internal sealed record DurationRange(TimeSpan AtLeast, TimeSpan AtMost);

/// <summary>How many requests the application must get at a path (without its query).</summary>
internal sealed record WebhookCount(string Path, int AtLeast, int AtMost);
