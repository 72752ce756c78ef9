using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CallCenter.Flows.Checking;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Prompts;
using CallCenter.Flows.Reading;

namespace CallCenter.Flows.Nodes.Http;

/// <summary>How a request to another system is written.</summary>
internal static partial class HttpForms
{
    private const int MostValues = 20;
    private const string NamePattern = "^[A-Za-z_][A-Za-z0-9_.-]{0,59}$";
    private const string PathPattern = @"^\$(\.[A-Za-z_][A-Za-z0-9_-]*|\[[0-9]{1,3}\])+$";

    // What the caller waits for in silence; the turn's budget ends there.
    private static readonly TimeSpan MostTogether = TimeSpan.FromSeconds(2);

    private static readonly Key<string> Method = Keys.Optional("method", Forms.OneOf(("GET", "GET"), ("POST", "POST")), "GET or POST. Usually GET.", "GET");

    private static readonly Key<WrittenText> Url = Keys.Needed(
        "url",
        Forms.Scalar("\"https://tickets.example/api/tickets/{{ ticket.number }}\"", _ => new JsonObject { ["type"] = "string", ["pattern"] = "^https?://" }, (YamlValue value, string text, out WrittenText read) => ReadAddress(value, text, out read)),
        "The address: https:// and a fixed name; after that values may stand, which are escaped.",
        WrittenText.None);

    private static readonly Key<ImmutableArray<MapEntry<WrittenText>>> Body = Keys.Optional(
        "body",
        MapForms.Of("{ code: \"{{ code }}\" }", NamePattern, IsBodyName, FlowForms.Template),
        "By name, what a POST carries; sent as JSON.",
        []);

    private static readonly Key<TimeSpan> Timeout = Keys.Optional(
        "timeout", Forms.Duration(TimeSpan.FromMilliseconds(100), MostTogether), "How long each try may take: 100ms to 2s. Usually 1s.", TimeSpan.FromSeconds(1));

    private static readonly Key<int> Retries = Keys.Optional("retries", Forms.Whole(0, 2), "How often it is tried again. Usually 0.", 0);

    private static readonly Key<ImmutableArray<MapEntry<string>>> Into = Keys.Optional(
        "into",
        MapForms.Of("{ ticket.number: $.number }", "^[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*$", FlowForms.IsOwnValue, Forms.Scalar(
            "$.number",
            _ => new JsonObject { ["type"] = "string", ["pattern"] = PathPattern },
            (YamlValue value, string text, out string read) => ReadPath(value, text, out read))),
        "Which value is filled from where in the answer, as a path such as $.ticket.number.",
        []);

    /// <summary>A request.</summary>
    public static readonly Form<WrittenRequest> Request = Shape.Of(
        "http-request",
        "{ url: \"https://…\", into: { ticket.number: $.number } }",
        "A request to another system.",
        [Method, Url, Body, Timeout, Retries, Into],
        Read);

    private static WrittenRequest Read(YamlSection section)
    {
        var (method, body, into) = (section.Read(Method), section.Read(Body), section.Read(Into));
        var (timeout, retries) = (section.Read(Timeout), section.Read(Retries));
        if (method == "GET" && body.Length > 0)
        {
            section.Report(FindingKinds.UnsentBody, "A GET carries no 'body'; write 'method: POST', or put the values into 'url'.", Body);
        }

        if (into.Length > MostValues)
        {
            section.Report(FindingKinds.TooManyValues, $"'into' names {into.Length} values; {MostValues} at most are kept.", Into);
        }

        if (timeout * (retries + 1) > MostTogether)
        {
            section.Report(FindingKinds.TooLongTries, $"{retries + 1} tries of {timeout.TotalMilliseconds:0} ms are more than the 2 s a caller waits; shorten 'timeout' or lower 'retries'.", section.Has(Retries) ? Retries : Timeout);
        }

        return new WrittenRequest(
            method,
            section.Read(Url),
            [.. body.Select(entry => (entry.Key, entry.Value))],
            into.DistinctBy(entry => entry.Key).ToImmutableDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal),
            timeout,
            retries);
    }

    private static bool ReadAddress(YamlValue value, string text, out WrittenText read)
    {
        read = WrittenText.None;
        if (TextTemplate.TryParseAddress(text, out var fault) is not { } template)
        {
            value.Report(FindingKinds.BadTemplate, $"'{value.Name}' has a fault between its braces: {fault}.");
            return false;
        }

        if (!IsSafe(text))
        {
            value.Report(FindingKinds.BadAddress, $"'{value.Name}' must begin with https:// and a fixed name, then a slash; http:// is for the same machine only.");
            return false;
        }

        read = new WrittenText(value.Name, template, value.At);
        return true;
    }

    // Who is asked must stand in the file: no value may choose it.
    private static bool IsSafe(string text)
    {
        var brace = text.IndexOf('{', StringComparison.Ordinal);
        var sure = brace < 0 ? text : text[..brace];
        var name = sure.IndexOf("://", StringComparison.Ordinal) + 3;
        return name > 3
            && (brace < 0 || sure.IndexOf('/', name) > 0)
            && Uri.TryCreate(sure, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            && address.UserInfo.Length == 0;
    }

    private static bool ReadPath(YamlValue value, string text, out string read)
    {
        read = text;
        if (PathExpression().IsMatch(text))
        {
            return true;
        }

        value.Report(FindingKinds.BadPath, $"'{text}' is no way into an answer; write it like $.ticket.number or $.items[0].name.");
        return false;
    }

    private static bool IsBodyName(string key, YamlValue value)
    {
        if (NameExpression().IsMatch(key))
        {
            return true;
        }

        value.Report(FindingKinds.BadName, $"'{key}' must be of letters, digits, '_', '-' and '.', beginning with a letter, 60 at most.");
        return false;
    }

    [GeneratedRegex(NamePattern)]
    private static partial Regex NameExpression();

    [GeneratedRegex(PathPattern)]
    private static partial Regex PathExpression();
}
