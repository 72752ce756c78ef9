using CallCenter.Flows.Files;

namespace CallCenter.Engine.Flows.Publishing;

/// <summary>
/// Versions, aliases and their history, lasting. Every method answers within some seconds, and a store that is away is
/// an answer. Every change is written with who, when and why, and tells the hosts that run.
/// </summary>
public interface IFlowStore
{
    /// <summary>Stores files as a version and moves an alias, together or not at all. The same files are the same version.</summary>
    /// <param name="publication">What to publish.</param>
    /// <param name="cancellationToken">Ends the wait; nothing is changed then.</param>
    Task<FlowResult<Published>> PublishAsync(Publication publication, CancellationToken cancellationToken);

    /// <summary>Moves an alias.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="alias">The alias; it is made where it does not exist.</param>
    /// <param name="change">How.</param>
    /// <param name="by">Who wants it and why.</param>
    /// <param name="cancellationToken">Ends the wait; nothing is changed then.</param>
    /// <returns>The alias afterwards, moved or not.</returns>
    Task<FlowResult<AliasMove>> MoveAsync(string flow, string alias, AliasChange change, ChangedBy by, CancellationToken cancellationToken);

    /// <summary>Lists versions, the newest first.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<FlowResult<IReadOnlyList<FlowVersion>>> VersionsAsync(string flow, int most, CancellationToken cancellationToken);

    /// <summary>Where calls go now.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<FlowResult<FlowRoutes>> RoutesAsync(string flow, CancellationToken cancellationToken);

    /// <summary>The files of a hash.</summary>
    /// <param name="hash">A version's or a draft's.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<FlowResult<FlowFileSet>> ContentAsync(string hash, CancellationToken cancellationToken);
}

/// <summary>Drafts and test numbers; the same promises as <see cref="IFlowStore"/>.</summary>
public interface IFlowDrafts
{
    /// <summary>Saves the draft.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="files">The files; they may have faults.</param>
    /// <param name="lock">The lock of the draft that was changed; 0 where there was none.</param>
    /// <param name="by">Who saves it and why.</param>
    /// <param name="cancellationToken">Ends the wait; nothing is changed then.</param>
    Task<FlowResult<FlowDraft>> SaveAsync(string flow, FlowFileSet files, int @lock, ChangedBy by, CancellationToken cancellationToken);

    /// <summary>The draft.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<FlowResult<FlowDraft>> FindAsync(string flow, CancellationToken cancellationToken);

    /// <summary>Removes the draft.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="lock">The lock of the draft that is meant; null for whichever there is.</param>
    /// <param name="by">Who and why.</param>
    /// <param name="cancellationToken">Ends the wait; nothing is changed then.</param>
    /// <returns>What was removed.</returns>
    Task<FlowResult<FlowDraft>> DiscardAsync(string flow, int? @lock, ChangedBy by, CancellationToken cancellationToken);

    /// <summary>Lets callers of a number reach something else than what is live.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="number">The number, <c>+</c> and digits.</param>
    /// <param name="target"><c>draft</c>, an alias or a version's number.</param>
    /// <param name="by">Who and why.</param>
    /// <param name="cancellationToken">Ends the wait; nothing is changed then.</param>
    Task<FlowResult<FlowNumber>> AddNumberAsync(string flow, string number, string target, ChangedBy by, CancellationToken cancellationToken);

    /// <summary>Lets callers of a number reach what is live again.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="number">The number.</param>
    /// <param name="by">Who and why.</param>
    /// <param name="cancellationToken">Ends the wait; nothing is changed then.</param>
    /// <returns>What was removed.</returns>
    Task<FlowResult<FlowNumber>> RemoveNumberAsync(string flow, string number, ChangedBy by, CancellationToken cancellationToken);
}

/// <summary>Who changes something, and why: kept for ever.</summary>
/// <param name="Who">A person's name, or the system's own.</param>
/// <param name="Reason">Why, in their words.</param>
public sealed record ChangedBy(string Who, string Reason);

/// <summary>What is to be published.</summary>
/// <param name="Flow">The flow a call begins with.</param>
/// <param name="Files">The files; checked already.</param>
/// <param name="By">Who publishes, and what changed.</param>
/// <param name="Move">Makes the change of the alias <c>live</c> from the version's number.</param>
public sealed record Publication(string Flow, FlowFileSet Files, ChangedBy By, Func<int, AliasChange> Move);

/// <summary>What was published.</summary>
/// <param name="Version">The version.</param>
/// <param name="IsNew">Whether it did not exist before.</param>
/// <param name="Live">The alias <c>live</c> afterwards.</param>
public sealed record Published(FlowVersion Version, bool IsNew, FlowAlias Live);

/// <summary>What moving an alias came to.</summary>
/// <param name="Before">Where it led before; null where it did not exist.</param>
/// <param name="After">Where it leads now.</param>
public sealed record AliasMove(FlowAlias? Before, FlowAlias After)
{
    /// <summary>Whether anything was changed.</summary>
    public bool Moved => Before != After;
}
