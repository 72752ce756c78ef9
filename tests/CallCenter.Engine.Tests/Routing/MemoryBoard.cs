using System.Globalization;
using CallCenter.Core.Agents;
using CallCenter.Core.Calls;
using CallCenter.Core.Routing;
using CallCenter.Engine.Routing;

namespace CallCenter.Engine.Tests.Routing;

/// <summary>The board as dictionaries: stamps are version numbers, indexes are scans. Can be told to lose a few commits.</summary>
internal sealed class MemoryBoard : IRoutingBoard, IRoutingNotices
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, (object Row, int Version)> rows = [];
    private readonly HashSet<CallId> over = [];
    private readonly Dictionary<AgentId, TaskCompletionSource> waiting = [];
    private int version;

    public MemoryWork Work { get; } = new();

    /// <summary>How many of the next commits fail as if another node had been quicker.</summary>
    public int Conflicts { get; set; }

    public Task<BoardRead> ReadAsync(BoardKey key, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(Read(key));
        }
    }

    public Task<bool> CommitAsync(
        BoardRead read, RoutingRows next, IReadOnlyList<RoutingEffect> effects, DateTimeOffset now, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (Conflicts > 0)
            {
                Conflicts--;
                return Task.FromResult(false);
            }

            var agent = Key(read.Agent?.Row ?? next.Agent);
            var call = Key(read.Call?.Row ?? next.Call);
            var offer = Key(read.Offer?.Row ?? next.Offer);
            if (!IsAsRead(agent, read.Agent?.Stamp) || !IsAsRead(call, read.Call?.Stamp) || !IsAsRead(offer, read.Offer?.Stamp)
                || (read.CallId is { } id && over.Contains(id) != read.CallOver))
            {
                return Task.FromResult(false);
            }

            Write(agent, next.Agent);
            Write(call, next.Call);
            Write(offer, next.Offer);
            if (next.CallOver && read.CallId is { } ended)
            {
                over.Add(ended);
            }

            Work.Add(read.Rows, next, effects, now);
            Tell(next.Agent);
            return Task.FromResult(true);
        }
    }

    public Task<Candidates> CandidatesAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(new Candidates(
                [.. All<WaitingCall>().Where(c => c.Row.State == WaitingState.Waiting)],
                [.. All<Agent>().Where(a => a.Row.State == AgentState.Available)]));
        }
    }

    public Task<QueuePlace> PlaceAsync(WaitingCall call, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var queue = All<WaitingCall>().Select(c => c.Row).Where(c => c.StandsInQueue && c.Entry.Queue == call.Entry.Queue).ToArray();
            return Task.FromResult(new QueuePlace(queue.Count(c => c.Score < call.Score) + 1, queue.Length));
        }
    }

    public Task<BoardOverview> OverviewAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var queues = All<WaitingCall>().Select(c => c.Row).Where(c => c.StandsInQueue).GroupBy(c => c.Entry.Queue)
                .Select(g => new QueueCount(g.Key, g.Count(), g.Min(c => c.Entry.EnteredAt)));
            return Task.FromResult(new BoardOverview([.. queues], [.. All<Agent>().Select(a => a.Row)]));
        }
    }

    public Task NextChange(AgentId agent)
    {
        lock (gate)
        {
            if (!waiting.TryGetValue(agent, out var source))
            {
                waiting[agent] = source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            return source.Task;
        }
    }

    private static string? Key(object? row) => row switch
    {
        Agent a => $"agent {a.Id}",
        WaitingCall c => $"call {c.Id}",
        Offer o => $"offer {o.Id}",
        _ => null,
    };

    private BoardRead Read(BoardKey key)
    {
        var agent = key is BoardKey.OfAgent a ? Find<Agent>($"agent {a.Id}") : null;
        var call = key is BoardKey.OfCall c ? Find<WaitingCall>($"call {c.Id}") : null;
        var offerId = key is BoardKey.OfOffer o ? o.Id : agent?.Row.Offer ?? call?.Row.Offer;
        var offer = offerId is { } id ? Find<Offer>($"offer {id}") : null;
        agent ??= offer is null ? null : Find<Agent>($"agent {offer.Row.Agent}");
        call ??= offer is null ? null : Find<WaitingCall>($"call {offer.Row.Call}");
        var callId = key is BoardKey.OfCall k ? k.Id : call?.Row.Id;
        return new BoardRead(callId, agent, call, offer, callId is { } known && over.Contains(known));
    }

    private Stamped<T>? Find<T>(string key)
        where T : class =>
        rows.TryGetValue(key, out var entry) ? new Stamped<T>((T)entry.Row, Stamp(entry.Version)) : null;

    private IEnumerable<Stamped<T>> All<T>()
        where T : class =>
        rows.Values.Where(r => r.Row is T).Select(r => new Stamped<T>((T)r.Row, Stamp(r.Version)));

    private bool IsAsRead(string? key, string? stamp) =>
        key is null || (rows.TryGetValue(key, out var entry) ? Stamp(entry.Version) : null) == stamp;

    private void Write(string? key, object? row)
    {
        if (key is not null && row is null)
        {
            rows.Remove(key);
        }
        else if (key is not null)
        {
            rows[key] = (row!, ++version);
        }
    }

    private void Tell(Agent? agent)
    {
        if (agent is not null && waiting.Remove(agent.Id, out var source))
        {
            source.SetResult();
        }
    }

    private static string Stamp(int version) => version.ToString(CultureInfo.InvariantCulture);
}
