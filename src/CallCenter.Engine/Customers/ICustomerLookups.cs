using System.Collections.Immutable;
using CallCenter.Core.Customers;
using CallCenter.Engine.Calls;
using CallCenter.Flows.Running;
using CallCenter.Flows.Values;

namespace CallCenter.Engine.Customers;

/// <summary>Looks up what concerns one customer: outages, planned works, the balance.</summary>
public interface ICustomerLookups
{
    /// <summary>Looks something up within 1.5 s.</summary>
    /// <param name="what">What: <c>outage</c>, <c>planned-works</c> or <c>balance</c>.</param>
    /// <param name="code">Whose.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A broken or slow source is an answer, never an exception.</returns>
    Task<FactLookup> FindAsync(string what, CustomerCode code, CancellationToken cancellationToken);
}

/// <summary>What looking up a fact came to.</summary>
public abstract record FactLookup
{
    private FactLookup()
    {
    }

    /// <summary>There is something.</summary>
    /// <param name="Values">It, by the dotted names of the flow language: <c>outage.until</c>.</param>
    public sealed record Found(ImmutableDictionary<string, FlowValue> Values) : FactLookup;

    /// <summary>There is nothing: no outage, no works.</summary>
    public sealed record Nothing : FactLookup;

    /// <summary>The source did not answer.</summary>
    public sealed record Unavailable : FactLookup;
}

/// <summary>Stands in until there is a source of outages, works and balances: knows nothing, and says so.</summary>
internal sealed class NoCustomerLookups : ICustomerLookups
{
    public Task<FactLookup> FindAsync(string what, CustomerCode code, CancellationToken cancellationToken) =>
        Task.FromResult<FactLookup>(new FactLookup.Unavailable());
}

/// <summary>Answers lookups.</summary>
internal sealed class LookupAnswers(ICustomerLookups lookups) : Answerer<FlowQuestion.Lookup>(TimeSpan.FromSeconds(1.5))
{
    protected override async Task<FlowEvent.Answered> AnswerAsync(
        FlowQuestion.Lookup question, Asker asker, CancellationToken cancellationToken) =>
        await lookups.FindAsync(question.What, question.Code, cancellationToken) switch
        {
            FactLookup.Found found => new("found", found.Values),
            FactLookup.Nothing => new("none"),
            _ => FlowEvent.Answered.Unavailable,
        };
}
