using System.Collections.Immutable;

namespace CallCenter.LocalCarrier.TaskRouter.Workspaces;

/// <summary>Anything of a workspace that has a sid.</summary>
internal interface IResource
{
    string Sid { get; }
}

/// <summary>Resources of one kind, by sid and in the order they came. Immutable.</summary>
internal sealed record Roster<T>
    where T : class, IResource
{
    private ImmutableDictionary<string, T> BySid { get; init; } = ImmutableDictionary<string, T>.Empty;

    private ImmutableList<string> Order { get; init; } = [];

    public int Count => BySid.Count;

    public IEnumerable<T> All => Order.Select(sid => BySid[sid]);

    public T? Find(string? sid) => sid is null ? null : BySid.GetValueOrDefault(sid);

    /// <summary>Adds it at the end, or replaces it where it stands.</summary>
    public Roster<T> With(T resource) => new()
    {
        BySid = BySid.SetItem(resource.Sid, resource),
        Order = BySid.ContainsKey(resource.Sid) ? Order : Order.Add(resource.Sid),
    };

    public Roster<T> Without(string sid) => new() { BySid = BySid.Remove(sid), Order = Order.Remove(sid) };
}
