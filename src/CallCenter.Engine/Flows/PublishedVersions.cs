using System.Collections.Frozen;
using System.Globalization;
using CallCenter.Core.Calls;
using CallCenter.Engine.Flows.Publishing;
using CallCenter.Engine.Flows.Trying;
using CallCenter.Flows.Running;
using Microsoft.Extensions.Logging;

namespace CallCenter.Engine.Flows;

/// <summary>
/// What is published, ready for calls: everything a new call may begin with is read before it is taken over, whole, so
/// that no call waits for it and none sees half of a change.
/// </summary>
internal sealed class PublishedVersions(FlowLibrary library, ILogger<PublishedVersions> logger) : IFlowVersions
{
    private const string NothingPublished = "no flow is published: run 'callcenter flow publish'; until then every caller goes to a person.";

    private readonly FlowSet _net = SafetyNet.Make(library.Reading);

    private volatile Standing _standing = new(
        SafetyNet.Make(library.Reading), FlowRoutes.None, null, FrozenDictionary<string, FlowSet>.Empty, NothingPublished, IsWhole: false);

    /// <inheritdoc />
    public FlowSet Live => _standing.Live;

    /// <inheritdoc />
    public string? Missing => _standing.Missing;

    /// <summary>Where calls go now.</summary>
    public FlowRoutes Routes => _standing.Routes;

    /// <summary>Whether anything published was taken over so far.</summary>
    public bool HasTaken => _standing.Routes.Revision > 0;

    /// <summary>Whether this was taken over already, with nothing left out.</summary>
    /// <param name="routes">What was read.</param>
    public bool Knows(FlowRoutes routes) => _standing.IsWhole && _standing.Routes.Revision == routes.Revision;

    /// <inheritdoc />
    public ValueTask<FlowSet> ForNewCallAsync(CallId call, PhoneNumber dialled, CancellationToken cancellationToken)
    {
        var standing = _standing;
        if (dialled.Value is { } number && standing.Numbers.TryGetValue(number, out var elsewhere))
        {
            return new(elsewhere);
        }

        return new(standing is { Candidate: { } candidate, Routes.Live.Trial: { } trial }
            && CandidateChoice.Takes(CallSeed.Of(call.Value), trial.Hash, trial.Share)
                ? candidate
                : standing.Live);
    }

    /// <inheritdoc />
    public ValueTask<FlowSet?> FindAsync(string? hash, CancellationToken cancellationToken)
    {
        var live = _standing.Live;
        return hash is null || hash == live.Hash ? new(live)
            : hash == _net.Hash ? new(_net)
            : library.FindAsync(hash, cancellationToken);
    }

    /// <summary>Takes over where calls go. What cannot be read is left as it was.</summary>
    /// <param name="routes">Where.</param>
    /// <param name="cancellationToken">Ends the wait; nothing is taken over then.</param>
    public async Task TakeAsync(FlowRoutes routes, CancellationToken cancellationToken)
    {
        if (routes.Live is not { } alias)
        {
            _standing = new(_standing.Live, routes, null, await NumbersAsync(routes, cancellationToken), NothingPublished, IsWhole: true);
            return;
        }

        if (await library.FindAsync(alias.Hash, cancellationToken) is not { } live)
        {
            var missing = string.Create(
                CultureInfo.InvariantCulture, $"version {alias.Number} is live and cannot be read; new calls keep what they had. Roll back, or look for event 2502 in the log.");
            logger.LiveNotTaken(alias.Number, alias.Hash);
            _standing = _standing with { Missing = missing, IsWhole = false };
            return;
        }

        var candidate = alias.Trial is { Share: > 0 } trial ? await library.FindAsync(trial.Hash, cancellationToken) : null;
        var numbers = await NumbersAsync(routes, cancellationToken);
        var before = _standing;
        _standing = new(live, routes, candidate, numbers, null, IsWhole: alias.Trial is not { Share: > 0 } || candidate is not null);
        if (before.Routes.Live?.Number != alias.Number || before.Routes.Live.Trial?.Share != alias.Trial?.Share)
        {
            logger.VersionTaken(alias.Number, alias.Hash, alias.Trial?.Number, alias.Trial?.Share ?? 0);
        }
    }

    private async Task<FrozenDictionary<string, FlowSet>> NumbersAsync(FlowRoutes routes, CancellationToken cancellationToken)
    {
        var sets = new Dictionary<string, FlowSet>(StringComparer.Ordinal);
        foreach (var number in routes.Numbers)
        {
            if (number.Hash is { } hash && await ReachedAsync(number, hash, cancellationToken) is { } set)
            {
                sets[number.Number] = set;
            }
        }

        return sets.ToFrozenDictionary(StringComparer.Ordinal);
    }

    // A draft may have faults: then whoever tries it hears what is live rather than a call that breaks off.
    private async Task<FlowSet?> ReachedAsync(FlowNumber number, string hash, CancellationToken cancellationToken)
    {
        if (number.Target != FlowNumber.Draft)
        {
            return await library.FindAsync(hash, cancellationToken);
        }

        if (await library.CheckAsync(hash, cancellationToken) is not { } read)
        {
            return null;
        }

        if (read.Value is null)
        {
            var errors = read.Findings.Where(finding => finding.IsError).ToList();
            logger.DraftFaulty(new PhoneNumber(number.Number).Masked, errors.Count, errors[0].ToString());
        }

        return read.Value;
    }

    private sealed record Standing(
        FlowSet Live, FlowRoutes Routes, FlowSet? Candidate, FrozenDictionary<string, FlowSet> Numbers, string? Missing, bool IsWhole);
}
