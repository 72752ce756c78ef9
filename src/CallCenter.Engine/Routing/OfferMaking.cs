using CallCenter.Core.Routing;
using Microsoft.Extensions.Options;

namespace CallCenter.Engine.Routing;

/// <summary>Names a new offer; not guessable.</summary>
internal delegate OfferId NewOfferId();

/// <summary>Offers waiting calls to free agents. Any node may do it at any time: a pair is taken as a whole or not at all.</summary>
internal sealed class OfferMaking(
    IRoutingBoard board, RoutingCommands commands, NewOfferId newOfferId, TimeProvider time, IOptions<RoutingOptions> options)
{
    /// <summary>More than one round is needed only where more than 50 calls wait in one place, or another node was quicker.</summary>
    private const int MostRounds = 20;

    /// <summary>Offers all that can be offered now.</summary>
    /// <returns>How many offers were made.</returns>
    public async Task<int> MakeAsync(CancellationToken cancellationToken)
    {
        var policy = RoutingPolicies.Find(options.Value.Policy)!;
        var made = 0;
        for (var round = 0; round < MostRounds; round++)
        {
            var candidates = await board.CandidatesAsync(cancellationToken);
            var pairs = Matching.Pair(candidates.Calls.Select(c => c.Row), candidates.Agents.Select(a => a.Row), policy, time.GetUtcNow());
            if (pairs.IsEmpty)
            {
                break;
            }

            made += await OfferAsync(candidates, pairs, cancellationToken);
        }

        return made;
    }

    private async Task<int> OfferAsync(Candidates candidates, IEnumerable<Match> pairs, CancellationToken cancellationToken)
    {
        var calls = candidates.Calls.ToDictionary(c => c.Row.Id);
        var agents = candidates.Agents.ToDictionary(a => a.Row.Id);
        var made = 0;
        foreach (var (call, agent) in pairs)
        {
            var read = new BoardRead(call.Id, agents[agent.Id], calls[call.Id], null, false);
            var next = await commands.TryAsync(read, new RoutingCommand.MakeOffer(newOfferId()), cancellationToken);
            made += next?.Offer is null ? 0 : 1;
        }

        return made;
    }
}
