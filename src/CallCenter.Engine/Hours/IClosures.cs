using System.Collections.Immutable;
using CallCenter.Engine.Calls;
using CallCenter.Flows.Running;
using CallCenter.Flows.Values;

namespace CallCenter.Engine.Hours;

/// <summary>A calendar that was closed by hand, whatever its hours say.</summary>
/// <param name="Calendar">The calendar's name: 1 to 60 of <c>a–z 0–9 -</c>.</param>
/// <param name="Reason">Why, in a few words that a text may name: 1 to 200 characters.</param>
/// <param name="Since">When it was closed.</param>
/// <param name="Until">When it opens again by itself, or null for when somebody opens it.</param>
public sealed record Closure(string Calendar, string Reason, DateTimeOffset Since, DateTimeOffset? Until)
{
    /// <summary>The longest reason.</summary>
    public const int LongestReason = 200;

    /// <summary>Whether it is in force.</summary>
    /// <param name="now">The time.</param>
    public bool HoldsAt(DateTimeOffset now) => Until is not { } until || now < until;
}

/// <summary>Tells calls what is closed. Kept in memory: a call waits for no database.</summary>
public interface IClosures
{
    /// <summary>Finds a closure in force.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="cancellationToken">Ends the wait for the first reading after a start.</param>
    ValueTask<ClosureLook> FindAsync(string calendar, CancellationToken cancellationToken);
}

/// <summary>Keeps closures. What fails throws, for whoever asks is a person at a terminal.</summary>
public interface IClosureBook
{
    /// <summary>Every closure, expired ones too, by calendar.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<ImmutableArray<Closure>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Closes a calendar; replaces an earlier closure of it.</summary>
    /// <param name="closure">The closure.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task CloseAsync(Closure closure, CancellationToken cancellationToken);

    /// <summary>Ends a closure.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether there was one.</returns>
    Task<bool> OpenAsync(string calendar, CancellationToken cancellationToken);
}

/// <summary>What looking for a closure came to.</summary>
public abstract record ClosureLook
{
    private ClosureLook()
    {
    }

    /// <summary>Closed by hand.</summary>
    /// <param name="Closure">The closure.</param>
    public sealed record Closed(Closure Closure) : ClosureLook;

    /// <summary>Nobody closed it: its hours count.</summary>
    public sealed record None : ClosureLook;

    /// <summary>Not known: the database has not been reached since this host started.</summary>
    public sealed record Unavailable : ClosureLook;
}

/// <summary>Answers whether a calendar was closed by hand.</summary>
internal sealed class ClosureAnswers(IClosures closures) : Answerer<FlowQuestion.Closure>(TimeSpan.FromSeconds(0.5))
{
    protected override async Task<FlowEvent.Answered> AnswerAsync(
        FlowQuestion.Closure question, Asker asker, CancellationToken cancellationToken) =>
        await closures.FindAsync(question.Calendar, cancellationToken) switch
        {
            ClosureLook.Closed { Closure: var closure } => new("closed", ImmutableDictionary<string, FlowValue>.Empty
                .SetItem("closure.reason", FlowValue.Of(closure.Reason))),
            ClosureLook.None => new("none"),
            _ => FlowEvent.Answered.Unavailable,
        };
}
