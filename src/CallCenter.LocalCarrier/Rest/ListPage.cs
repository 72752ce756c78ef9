using System.Globalization;

namespace CallCenter.LocalCarrier.Rest;

/// <summary>Which page of a list is asked for. Pure.</summary>
/// <param name="Size">PageSize, 1–1,000; default 50.</param>
/// <param name="Number">Page, from 0.</param>
/// <param name="After">The id the page begins after; null for a page found by its number alone.</param>
internal sealed record ListPage(int Size, int Number, string? After)
{
    private const string TokenPrefix = "PA";
    private static readonly string[] Fields = ["PageSize", "Page", "PageToken"];

    public static ListPage Of(IQueryCollection query) => new(
        Whole(query, "PageSize", 50, 1, 1_000),
        Whole(query, "Page", 0, 0, 1_000_000),
        query["PageToken"].ToString() is { Length: > 2 } token && token.StartsWith(TokenPrefix, StringComparison.Ordinal) ? token[2..] : null);

    /// <summary>The part of a list this page shows, in the provider's envelope.</summary>
    /// <param name="key">Name of the array.</param>
    /// <param name="all">The whole list, filters applied.</param>
    /// <param name="id">The id of an item; it holds the next page in its place while the list grows at its front.</param>
    /// <param name="show">How an item is shown.</param>
    /// <param name="request">Path and query, for the addresses of the other pages.</param>
    public Dictionary<string, object?> Show<T>(
        string key, IReadOnlyList<T> all, Func<T, string> id, Func<T, object> show, (string Path, IQueryCollection Query) request)
    {
        var start = Start([.. all.Select(id)]);
        var items = all.Skip(start).Take(Size).ToList();
        var next = start + items.Count < all.Count ? new ListPage(Size, Number + 1, id(items[^1])) : null;
        var before = start - Size - 1;
        var previous = Number > 0 ? new ListPage(Size, Number - 1, before >= 0 ? id(all[before]) : null) : null;
        return new Dictionary<string, object?>
        {
            [key] = items.ConvertAll(item => show(item)),
            ["page"] = Number,
            ["page_size"] = Size,
            ["start"] = start,
            ["end"] = Math.Max(start, start + items.Count - 1),
            ["uri"] = Uri(request),
            ["first_page_uri"] = new ListPage(Size, 0, null).Uri(request),
            ["next_page_uri"] = next?.Uri(request),
            ["previous_page_uri"] = previous?.Uri(request),
        };
    }

    private int Start(IReadOnlyList<string> ids)
    {
        for (var at = 0; After is not null && at < ids.Count; at++)
        {
            if (ids[at] == After)
            {
                return at + 1;
            }
        }

        return Math.Min(Number * Size, ids.Count);
    }

    /// <summary>Path and query of this page. The filters stay in it, or a client that follows it would get other items.</summary>
    public string Uri((string Path, IQueryCollection Query) request)
    {
        var filters = request.Query.Where(field => !Fields.Contains(field.Key))
            .SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value)));
        KeyValuePair<string, string?>[] page =
        [
            new("PageSize", Size.ToString(CultureInfo.InvariantCulture)),
            new("Page", Number.ToString(CultureInfo.InvariantCulture)),
        ];
        KeyValuePair<string, string?>[] token = string.IsNullOrEmpty(After) ? [] : [new("PageToken", TokenPrefix + After)];
        return request.Path + QueryString.Create([.. filters, .. page, .. token]);
    }

    private static int Whole(IQueryCollection query, string field, int fallback, int min, int max) =>
        int.TryParse(query[field], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, min, max) : fallback;
}
