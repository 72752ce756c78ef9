using System.Globalization;
using CallCenter.Engine.Flows.Publishing;
using CallCenter.Flows.Files;

namespace CallCenter.Cli.Flows;

/// <summary>Finds the files that somebody means: a version's number, an alias such as <c>live</c>, or <c>draft</c>.</summary>
internal static class FlowReference
{
    private const int AllVersions = 100_000;

    /// <summary>Finds the files.</summary>
    /// <param name="store">Versions and aliases.</param>
    /// <param name="drafts">Drafts.</param>
    /// <param name="flow">The flow.</param>
    /// <param name="name">What was typed.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<FlowResult<FlowFileSet>> FindAsync(
        IFlowStore store, IFlowDrafts drafts, string flow, string name, CancellationToken cancellationToken)
    {
        if (name == FlowNumber.Draft)
        {
            return await DraftAsync(store, drafts, flow, cancellationToken);
        }

        var hash = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (await store.VersionsAsync(flow, AllVersions, cancellationToken)).Map(versions => versions.FirstOrDefault(version => version.Number == number)?.Hash)
            : (await store.RoutesAsync(flow, cancellationToken)).Map(routes => routes.Aliases.FirstOrDefault(alias => alias.Name == name)?.Hash);
        return hash switch
        {
            FlowResult<string?>.Done { Value: { } found } => await store.ContentAsync(found, cancellationToken),
            FlowResult<string?>.Done => new FlowResult<FlowFileSet>.NotFound(
                $"'{name}' is neither a version of '{flow}', nor an alias, nor 'draft'; 'callcenter flow versions' lists them."),
            var failed => failed.Map(_ => FlowFileSet.Empty),
        };
    }

    /// <summary>The files of the draft.</summary>
    public static async Task<FlowResult<FlowFileSet>> DraftAsync(
        IFlowStore store, IFlowDrafts drafts, string flow, CancellationToken cancellationToken) =>
        await drafts.FindAsync(flow, cancellationToken) switch
        {
            FlowResult<FlowDraft>.Done { Value: var draft } => await store.ContentAsync(draft.Hash, cancellationToken),
            var failed => failed.Map(_ => FlowFileSet.Empty),
        };
}
