using CallCenter.Core.Customers;
using CallCenter.Engine.Customers;
using CallCenter.Flows.Running;
using CallCenter.Flows.Values;
using Microsoft.Extensions.Logging;

namespace CallCenter.Engine.Calls;

/// <summary>Answers what a flow asks of the world. What is late, broken or not there answers <c>unavailable</c>.</summary>
internal sealed class FlowAnswers(ICustomerDirectory directory, ILogger<FlowAnswers> logger)
{
    private static readonly FlowEvent.Answered Unavailable = new("unavailable");

    /// <summary>Answers one question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Cancelled when the turn's time budget is spent.</param>
    public async Task<FlowEvent> AnswerAsync(FlowQuestion question, CancellationToken cancellationToken)
    {
        try
        {
            return question switch
            {
                FlowQuestion.Customer { Code: var code } => await FindAsync(code, cancellationToken).WaitAsync(cancellationToken),
                _ => Unavailable,
            };
        }
        catch (OperationCanceledException)
        {
            logger.AnswerTimedOut(question.GetType().Name);
            return Unavailable;
        }
    }

    private async Task<FlowEvent> FindAsync(CustomerCode code, CancellationToken cancellationToken) =>
        await directory.FindAsync(code, cancellationToken) switch
        {
            CustomerLookup.Found found => new FlowEvent.Answered("found", System.Collections.Immutable.ImmutableDictionary<string, FlowValue>.Empty
                .SetItem("customer.vulnerable", FlowValue.Of(found.Profile.Vulnerable))
                .SetItem("customer.name", FlowValue.Of(found.Profile.Name))),
            CustomerLookup.Missing => new FlowEvent.Answered("none"),
            _ => Unavailable,
        };
}
