using System.Globalization;

namespace CallCenter.LocalCarrier.Scenarios;

/// <summary>The words of steps, as files write them and messages repeat them. Pure.</summary>
internal static class StepWords
{
    public const string Dials = "dials";
    public const string Presses = "presses";
    public const string Says = "says";
    public const string Answers = "answers";
    public const string Rejects = "rejects";
    public const string HangsUp = "hangs up";
    public const string Waits = "waits";

    /// <summary>The word of what must be noticed.</summary>
    public static string Of(Notice notice) => notice switch
    {
        Notice.Words => "hears",
        Notice.Question => "is asked",
        Notice.Ringing => "rings",
        Notice.Connection => "is connected",
        Notice.Queue => "is queued",
        Notice.End => "ends",
    };

    /// <summary>An act in words, such as <c>hears "customer code"</c>.</summary>
    public static string Of(StepAct act) => act switch
    {
        StepAct.Dials { Number: { } number } => $"{Dials} {number}",
        StepAct.Dials => Dials,
        StepAct.Presses { Keys: var keys } => $"{Presses} {keys}",
        StepAct.Says { Text: var text } => $"{Says} \"{text}\"",
        StepAct.Answers => Answers,
        StepAct.Rejects => Rejects,
        StepAct.HangsUp => HangsUp,
        StepAct.Waits => Waits,
        StepAct.Notices { What: var what, Pattern: { } pattern } => $"{Of(what)} {pattern}",
        StepAct.Notices { What: var what } => Of(what),
        _ => throw new InvalidOperationException("Unknown act " + act),
    };

    /// <summary>A duration as files write it: <c>1.5s</c>.</summary>
    public static string Of(TimeSpan duration) => duration.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture) + "s";
}
