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
}
