using System.Collections.Immutable;
using CallCenter.Engine.Calls;
using CallCenter.Flows.Running;
using CallCenter.Flows.Values;

namespace CallCenter.Engine.Customers;

/// <summary>Answers whether the directory knows a code. It has the whole turn, for a caller without a customer goes nowhere.</summary>
internal sealed class CustomerAnswers(ICustomerDirectory directory) : Answerer<FlowQuestion.Customer>(TimeSpan.FromSeconds(2))
{
    protected override async Task<FlowEvent.Answered> AnswerAsync(
        FlowQuestion.Customer question, Asker asker, CancellationToken cancellationToken) =>
        await directory.FindAsync(question.Code, cancellationToken) switch
        {
            CustomerLookup.Found found => new("found", ImmutableDictionary<string, FlowValue>.Empty
                .SetItem("customer.vulnerable", FlowValue.Of(found.Profile.Vulnerable))
                .SetItem("customer.name", FlowValue.Of(found.Profile.Name))),
            CustomerLookup.Missing => new("none"),
            _ => FlowEvent.Answered.Unavailable,
        };
}
