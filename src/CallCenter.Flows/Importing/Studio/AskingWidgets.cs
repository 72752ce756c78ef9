using System.Text.Json;
using CallCenter.Flows.Values;

namespace CallCenter.Flows.Importing.Studio;

/// <summary>The widgets that ask other systems and send messages.</summary>
internal static class AskingWidgets
{
    // What one answer may bring here.
    private const int MostValues = 20;

    private const string Caller = "{{contact.channel.address}}";

    /// <summary><c>make-http-request</c>: an <c>http</c> node.</summary>
    public static void Request(StudioWidget widget, ImportedFlow flow) =>
        Ask(widget, flow, widget.Text("method") == "POST" ? "POST" : "GET", "failed");

    /// <summary><c>run-function</c>: an <c>http</c> node, too, for a function is asked over HTTP.</summary>
    public static void Function(StudioWidget widget, ImportedFlow flow)
    {
        flow.Remark(widget, "the function runs at Twilio; see that it may be asked from here");
        Ask(widget, flow, "POST", "fail");
    }

    /// <summary><c>send-message</c>: an <c>sms</c> node.</summary>
    public static void Message(StudioWidget widget, ImportedFlow flow)
    {
        var to = widget.Text("to").Trim();
        if (to.Length > 0 && to.Replace(" ", "", StringComparison.Ordinal) != Caller && !PhoneNumbers.IsInternational(to))
        {
            StudioWidgets.Replace(widget, flow, "it sends a message to somebody who is not known here");
            return;
        }

        if (widget.Text("media_url").Length > 0 || widget.Text("content_sid").Length > 0)
        {
            flow.Remark(widget, "only its words are sent, no picture and no template");
        }

        var keys = new YamlMap { { "sms", flow.Prompt(widget, widget.Text("body"), "Message without words.") } };
        if (PhoneNumbers.IsInternational(to))
        {
            keys.Add("to", to);
        }

        flow.Way(keys, "next", widget.Next("sent"));
        flow.Way(keys, "failed", widget.Next("failed"));
        flow.Node(widget, keys);
    }

    private static void Ask(StudioWidget widget, ImportedFlow flow, string method, string failed)
    {
        var url = flow.Text.Ours(widget.Text("url"), reason => flow.Remark(widget, $"of its address, {reason}")).Trim();
        if (!IsSafe(url))
        {
            StudioWidgets.Replace(widget, flow, "its address does not begin with https:// and a fixed name");
            return;
        }

        var request = new YamlMap();
        if (method == "POST")
        {
            request.Add("method", method);
        }

        request.Add("url", method == "POST" ? url : WithParameters(widget, flow, url));
        if (method == "POST" && Body(widget, flow) is { Count: > 0 } body)
        {
            request.Add("body", body);
        }

        if (Into(widget, flow) is { Count: > 0 } into)
        {
            request.Add("into", into);
        }

        var keys = new YamlMap { { "http", request } };
        flow.Way(keys, "ok", widget.Next("success"));
        foreach (var way in (string[])["refused", "failed", "unavailable"])
        {
            flow.Way(keys, way, widget.Next(failed));
        }

        flow.Node(widget, keys);
    }

    private static string WithParameters(StudioWidget widget, ImportedFlow flow, string url)
    {
        var address = url;
        foreach (var (key, value) in widget.Pairs("parameters"))
        {
            var text = flow.Text.Ours(value, reason => flow.Remark(widget, $"of '{key}', {reason}"));
            var isMade = text.Contains("{{", StringComparison.Ordinal);
            address += $"{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Uri.EscapeDataString(key)}={(isMade ? text : Uri.EscapeDataString(text))}";
        }

        return address;
    }

    // Parameters, or a body that is a JSON object of plain values; anything else would be guessed at.
    private static YamlMap Body(StudioWidget widget, ImportedFlow flow)
    {
        var pairs = widget.Pairs("parameters").ToList();
        if (widget.Text("body") is { Length: > 0 } text)
        {
            pairs.AddRange(Fields(text) ?? []);
            flow.Remark(widget, Fields(text) is null
                ? "its body is no JSON object of plain values and is left out"
                : "its body is sent as JSON, each value as a text");
        }

        var body = new YamlMap();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, value) in pairs)
        {
            var ours = flow.Text.Ours(value, reason => flow.Remark(widget, $"of '{key}', {reason}")).Trim();
            if (ours.Length == 0 || !IsName(key) || !names.Add(key))
            {
                flow.Remark(widget, $"'{key}' is not sent: it is empty, twice there, or no name for a value");
                continue;
            }

            body.Add(key, ours);
        }

        return body;
    }

    private static List<(string, string)>? Fields(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind is JsonValueKind.Object && json.RootElement.EnumerateObject().All(field => field.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
                ? [.. json.RootElement.EnumerateObject().Select(field => (field.Name, field.Value.ToString()))]
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static YamlMap Into(StudioWidget widget, ImportedFlow flow)
    {
        var into = new YamlMap();
        var paths = flow.Answers(widget).DistinctBy(path => StudioValues.Answer(widget, path)).ToList();
        foreach (var path in paths.Take(MostValues))
        {
            flow.Made.Add(StudioValues.Answer(widget, path));
            into.Add(StudioValues.Answer(widget, path), $"$.{path}");
        }

        if (paths.Count > MostValues)
        {
            flow.Remark(widget, $"only {MostValues} of the {paths.Count} values of its answer are kept");
        }

        return into;
    }

    private static bool IsName(string key) =>
        key.Length is > 0 and <= 60 && (char.IsAsciiLetter(key[0]) || key[0] == '_') && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-');

    private static bool IsSafe(string url)
    {
        var brace = url.IndexOf('{', StringComparison.Ordinal);
        var sure = brace < 0 ? url : url[..brace];
        return sure.StartsWith("https://", StringComparison.Ordinal)
            && (brace < 0 || sure.IndexOf('/', "https://".Length) > 0)
            && Uri.TryCreate(sure, UriKind.Absolute, out var address)
            && address.UserInfo.Length == 0;
    }
}
