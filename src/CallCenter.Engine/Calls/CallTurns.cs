using CallCenter.Flows.Running;

namespace CallCenter.Engine.Calls;

/// <summary>Runs a call's flow until the caller has the turn, asking the world on the way.</summary>
internal sealed class CallTurns(FlowAnswers answers, TimeProvider time)
{
    /// <summary>All questions of one turn together may take so long; the caller hears silence meanwhile.</summary>
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(2);

    /// <summary>Takes the call on.</summary>
    /// <param name="set">The version the call began with.</param>
    /// <param name="call">The call as it is stored.</param>
    /// <param name="event">What happened.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<(FlowState State, FlowOutput Output)> RunAsync(
        FlowSet set, CallState call, FlowEvent @event, CancellationToken cancellationToken)
    {
        using var budget = new CancellationTokenSource(Budget, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, cancellationToken);
        var advance = FlowRunner.Advance(set, call.Flow, @event, time.GetUtcNow(), []);
        for (var asked = 0; advance.Question is { } question; asked++)
        {
            var answer = linked.IsCancellationRequested
                ? FlowEvent.Answered.Unavailable
                : await answers.AnswerAsync(question, new Asker(call, advance.State, asked), linked.Token);
            cancellationToken.ThrowIfCancellationRequested();
            advance = FlowRunner.Advance(set, advance.State, answer, time.GetUtcNow(), advance.Spoken);
        }

        return (advance.State, advance.Output!);
    }

    /// <summary>Sends the call to a person because something failed; asks nobody anything.</summary>
    /// <param name="set">The version the call began with.</param>
    /// <param name="state">Where it stands.</param>
    /// <param name="why">The reason, for the journey; no customer data.</param>
    public (FlowState State, FlowOutput Output) Fault(FlowSet set, FlowState state, string why)
    {
        var advance = FlowRunner.Fault(set, state, time.GetUtcNow(), why);
        while (advance.Question is not null)
        {
            advance = FlowRunner.Advance(set, advance.State, FlowEvent.Answered.Unavailable, time.GetUtcNow(), advance.Spoken);
        }

        return (advance.State, advance.Output!);
    }
}
