using System.Collections.Immutable;
using CallCenter.Engine.Flows.Trying;

namespace CallCenter.Engine.Flows.Publishing;

/// <summary>A published version. Never changes and never goes.</summary>
/// <param name="Flow">The flow a call begins with.</param>
/// <param name="Number">From 1, in order of publishing.</param>
/// <param name="Hash">Names the files: the same files are the same version.</param>
/// <param name="Author">Who published it.</param>
/// <param name="Message">What changed, in their words.</param>
/// <param name="PublishedAt">When.</param>
public sealed record FlowVersion(string Flow, int Number, string Hash, string Author, string Message, DateTimeOffset PublishedAt);

/// <summary>A name that calls follow to a version: <c>live</c>, <c>test</c>, or one of the team's own.</summary>
/// <param name="Name">The name.</param>
/// <param name="Number">The version it names.</param>
/// <param name="Hash">That version's files.</param>
/// <param name="Previous">The version it named before, to which a rollback leads; null where that is not known.</param>
/// <param name="Trial">The version on trial beside it, or null.</param>
/// <param name="SetBy">Who moved it last.</param>
/// <param name="SetAt">When.</param>
/// <param name="Reason">Why.</param>
public sealed record FlowAlias(
    string Name, int Number, string Hash, int? Previous, FlowTrial? Trial, string SetBy, DateTimeOffset SetAt, string Reason)
{
    /// <summary>The alias that calls follow unless their number says otherwise.</summary>
    public const string Live = "live";
}

/// <summary>A candidate: a version that a share of the calls begins with.</summary>
/// <param name="Number">The candidate.</param>
/// <param name="Hash">Its files.</param>
/// <param name="Share">How many of a hundred calls; 1 to 99, 0 after it was taken back.</param>
/// <param name="Since">When the trial began.</param>
/// <param name="Policy">When the share is taken back.</param>
public sealed record FlowTrial(int Number, string Hash, int Share, DateTimeOffset Since, StepBackPolicy Policy);

/// <summary>What somebody works on: one a flow, saved under a lock number so that nobody overwrites another's work.</summary>
/// <param name="Flow">The flow.</param>
/// <param name="Hash">The files as saved last.</param>
/// <param name="Lock">How often it was saved; the next save must name it.</param>
/// <param name="BasedOn">The version it began from, or null.</param>
/// <param name="EditedBy">Who saved last.</param>
/// <param name="EditedAt">When.</param>
public sealed record FlowDraft(string Flow, string Hash, int Lock, int? BasedOn, string EditedBy, DateTimeOffset EditedAt);

/// <summary>A telephone number whose callers reach something else than what is live.</summary>
/// <param name="Number">As the carrier gives it: <c>+</c> and digits.</param>
/// <param name="Target"><c>draft</c>, an alias, or a version's number.</param>
/// <param name="Hash">The files that leads to now; null where there is nothing, and then callers reach what is live.</param>
public sealed record FlowNumber(string Number, string Target, string? Hash)
{
    /// <summary>The target that is the draft.</summary>
    public const string Draft = "draft";
}

/// <summary>Where calls go: all that a host must know of what is published. Small, read whole, kept whole.</summary>
/// <param name="Revision">Grows with every change of the flow's versions, aliases, numbers or draft.</param>
/// <param name="Aliases">Every alias.</param>
/// <param name="Numbers">Every number that leads elsewhere.</param>
public sealed record FlowRoutes(long Revision, ImmutableArray<FlowAlias> Aliases, ImmutableArray<FlowNumber> Numbers)
{
    /// <summary>Nothing is published.</summary>
    public static readonly FlowRoutes None = new(0, [], []);

    /// <summary>The alias that calls follow, or null where nothing is published.</summary>
    public FlowAlias? Live => Aliases.FirstOrDefault(alias => alias.Name == FlowAlias.Live);
}
