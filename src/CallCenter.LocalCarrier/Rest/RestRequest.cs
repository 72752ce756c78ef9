using System.Globalization;

namespace CallCenter.LocalCarrier.Rest;

/// <summary>A REST request's account, path and form.</summary>
internal sealed class RestRequest(HttpContext context, IFormCollection? form)
{
    public string Path => context.Request.Path;

    public string? this[string field] => form is not null && form.TryGetValue(field, out var value) && value.Count > 0 && value[0]!.Length > 0
        ? value[0]
        : null;

    /// <summary>All values of a repeated field.</summary>
    public IEnumerable<string> All(string field) => form?[field].OfType<string>() ?? [];

    public string? Query(string field) => context.Request.Query[field] is { Count: > 0 } value ? value[0] : null;

    /// <summary>Whether an item passes a list's filter: the query does not have the field, or has the item's own value.</summary>
    /// <param name="field">The field of the query.</param>
    /// <param name="actual">What the item has.</param>
    /// <param name="how">How the two are compared.</param>
    public bool Passes(string field, string? actual, StringComparison how = StringComparison.Ordinal) =>
        Query(field) is not { Length: > 0 } wanted || wanted.Equals(actual, how);

    /// <summary>As above, for what is true or false; in any case of letters.</summary>
    public bool Passes(string field, bool actual) => Passes(field, actual ? "true" : "false", StringComparison.OrdinalIgnoreCase);

    public string Method(string field) => this[field]?.ToUpperInvariant() == "GET" ? "GET" : "POST";

    public bool? Flag(string field) => this[field] is { } text ? text.Equals("true", StringComparison.OrdinalIgnoreCase) : null;

    public int Whole(string field, int fallback, int min, int max) =>
        int.TryParse(this[field], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, min, max) : fallback;

    /// <summary>Whether the form has the field, be it empty.</summary>
    public bool Has(string field) => form?.ContainsKey(field) == true;

    /// <summary>One page of a list that stays in its place while the list grows at its front.</summary>
    public Dictionary<string, object?> Page<T>(string key, IReadOnlyList<T> all, Func<T, string> id, Func<T, object> show) =>
        ListPage.Of(context.Request.Query).Show(key, all, id, show, (Path, context.Request.Query));

    /// <summary>One page of a short list that grows at its end, found by its number.</summary>
    public Dictionary<string, object?> Page<T>(string key, IReadOnlyList<T> all)
        where T : class => Page(key, all, _ => "", item => item);

    /// <summary>A list in the envelope of the version 1 APIs; PageSize 1–1,000, default 50, pages but the first by token only.</summary>
    public IResult VersionedPage<T>(string key, IReadOnlyList<T> all)
    {
        var asked = ListPage.Of(context.Request.Query);
        if (asked is { Number: > 0, After: null })
        {
            return RestReply.Error(400, 40153, "The page parameter is not supported: follow next_page_url");
        }

        // The token holds the page's number.
        var page = int.TryParse(asked.After, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? Math.Min(given, 1_000_000) : 0;
        string Address(int number) => Url(PageAt(number).Uri((Path, context.Request.Query)));
        ListPage PageAt(int number) => new(asked.Size, number, number == 0 ? null : number.ToString(CultureInfo.InvariantCulture));
        return RestReply.Ok(new Dictionary<string, object?>
        {
            [key] = all.Skip(page * asked.Size).Take(asked.Size).ToList(),
            ["meta"] = new
            {
                Page = page,
                PageSize = asked.Size,
                Url = Address(page),
                FirstPageUrl = Address(0),
                NextPageUrl = all.Count > (page + 1) * asked.Size ? Address(page + 1) : null,
                PreviousPageUrl = page > 0 ? Address(page - 1) : null,
                Key = key,
            },
        });
    }

    /// <summary>The absolute address of a path of this API.</summary>
    public string Url(string path) => $"{context.Request.Scheme}://{context.Request.Host}{path}";

    public string? IfMatch => context.Request.Headers.IfMatch is [{ Length: > 0 } tag, ..] ? tag : null;

    /// <summary>The answer's ETag.</summary>
    public void Tag(int version) => context.Response.Headers.ETag = $"\"{version}\"";
}
