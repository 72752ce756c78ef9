using System.Collections.Immutable;
using CallCenter.Core.Customers;
using CallCenter.Engine.Customers;
using CallCenter.Engine.Flows;
using CallCenter.Flows.Running;
using Microsoft.Extensions.Logging;

namespace CallCenter.Engine.Calls;

/// <summary>Runs a call's flow until the caller has the turn, asking the directory on the way.</summary>
internal sealed class CallTurns(
    FlowLibrary library, ICustomerDirectory directory, TimeProvider time, ILogger<CallTurns> logger)
{
    /// <summary>All questions of one turn together may take so long; the caller hears silence meanwhile.</summary>
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(2);

    /// <summary>The state of a new call.</summary>
    public FlowState Begin() => FlowRunner.Begin(library.Flow);

    /// <summary>Takes the call on.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="event">What happened.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<(FlowState State, FlowOutput Output)> RunAsync(
        FlowState state, FlowEvent @event, CancellationToken cancellationToken)
    {
        using var budget = new CancellationTokenSource(Budget, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, cancellationToken);
        var advance = Advance(state, @event, []);
        while (advance.Question is { } question)
        {
            var answer = await AnswerAsync(question, linked.Token);
            cancellationToken.ThrowIfCancellationRequested();
            advance = Advance(advance.State, answer, advance.Spoken);
        }

        return (advance.State, advance.Output!);
    }

    /// <summary>Sends the call to a person because something failed.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="why">The reason, for the journey; no customer data.</param>
    public (FlowState State, FlowOutput Output) Fault(FlowState state, string why)
    {
        var advance = FlowRunner.Fault(library.Flow, state, library.World, time.GetUtcNow(), why);
        return advance.Output is { } output
            ? (advance.State, output)
            : throw new InvalidOperationException("The flow's error node asks a question; it must lead straight to a person.");
    }

    private FlowAdvance Advance(FlowState state, FlowEvent @event, ImmutableArray<Utterance> spoken) =>
        FlowRunner.Advance(library.Flow, state, @event, library.World, time.GetUtcNow(), spoken);

    private async Task<FlowEvent> AnswerAsync(FlowQuestion question, CancellationToken cancellationToken)
    {
        switch (question)
        {
            case FlowQuestion.Customer { Code: var code }:
                return await FindAsync(code, cancellationToken);
            default:
                throw new InvalidOperationException($"No answer is known to {question.GetType().Name}.");
        }
    }

    private async Task<FlowEvent> FindAsync(CustomerCode code, CancellationToken cancellationToken)
    {
        try
        {
            return await directory.FindAsync(code, cancellationToken).WaitAsync(cancellationToken) switch
            {
                CustomerLookup.Found found => new FlowEvent.CustomerFound(found.Profile.Vulnerable),
                CustomerLookup.Missing => new FlowEvent.CustomerMissing(),
                _ => new FlowEvent.CustomerUnavailable(),
            };
        }
        catch (OperationCanceledException)
        {
            logger.LookupTimedOut(code.Masked);
            return new FlowEvent.CustomerUnavailable();
        }
    }
}
