using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Twiml;

namespace CallCenter.LocalCarrier.Verbs;

/// <summary>A verb as read from a document; its record holds the attributes.</summary>
internal interface IVerb;

/// <summary>A verb and the kind that executes it.</summary>
internal sealed record ParsedVerb(IVerbKind Kind, IVerb Verb)
{
    public Task<Flow> ExecuteAsync(VerbContext context, CancellationToken cancellationToken) =>
        Kind.ExecuteAsync(Verb, context, cancellationToken);
}

/// <summary>One verb of the language: its name, how it is read, what it does.</summary>
internal interface IVerbKind
{
    string Name { get; }

    IVerb Parse(VerbReader reader);

    Task<Flow> ExecuteAsync(IVerb verb, VerbContext context, CancellationToken cancellationToken);
}

internal sealed record VerbKind<TVerb>(
    string Name,
    Func<VerbReader, TVerb> Read,
    Func<TVerb, VerbContext, CancellationToken, Task<Flow>> Run) : IVerbKind
    where TVerb : IVerb
{
    public IVerb Parse(VerbReader reader) => Read(reader);

    public Task<Flow> ExecuteAsync(IVerb verb, VerbContext context, CancellationToken cancellationToken) =>
        Run((TVerb)verb, context, cancellationToken);
}
