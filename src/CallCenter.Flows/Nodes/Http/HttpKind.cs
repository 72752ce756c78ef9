using System.Collections.Immutable;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Reading;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Nodes.Http;

/// <summary><c>http: { url: …, into: … }</c> with <c>ok</c>, <c>refused</c>, <c>failed</c> and <c>unavailable</c>.</summary>
internal sealed class HttpKind : NodeKind<HttpNode>
{
    // Far beyond any address of ours, and within what every server takes.
    private const int LongestAddress = 2000;
    private static readonly NodeCursor Asking = new("asking", 0, 0, []);

    private static readonly Key<WrittenRequest> Request = Reading.Keys.Needed(
        "http",
        HttpForms.Request,
        "The request.",
        new WrittenRequest("GET", WrittenText.None, [], ImmutableDictionary<string, string>.Empty, TimeSpan.FromSeconds(1), 0));

    private static readonly Key<NodeExit> Ok = Reading.Keys.Needed("ok", FlowForms.Exit, "The other system answered; texts may name what 'into' names.", NodeExit.None);
    private static readonly Key<NodeExit> Refused = Reading.Keys.Needed("refused", FlowForms.Exit, "The other system said no.", NodeExit.None);
    private static readonly Key<NodeExit> Failed = Reading.Keys.Needed("failed", FlowForms.Exit, "The other system broke.", NodeExit.None);
    private static readonly Key<NodeExit> Unavailable = Reading.Keys.Needed("unavailable", FlowForms.Exit, "The other system could not be asked in time.", NodeExit.None);

    public override string Keyword => "http";

    public override string About => "Asks another system over HTTP.";

    public override IReadOnlyList<Key> Keys { get; } = [Request, Ok, Refused, Failed, Unavailable];

    protected override HttpNode Read(string name, YamlSection section) => new(
        name,
        section.At,
        section.Read(Request),
        new HttpExits(section.Read(Ok), section.Read(Refused), section.Read(Failed), section.Read(Unavailable)));

    protected override NodeResult Step(HttpNode node, NodeTurn turn) => (turn.Cursor.Phase, turn.Event) switch
    {
        (_, FlowEvent.Entered) => Send(node, turn),
        ("asking", FlowEvent.Answered { Outcome: "ok" } ok) => new NodeResult.Learn(
            ValueSetting.Learn(turn.State, node.Request.Into.ContainsKey, ok.Values), new NodeResult.Go("ok", node.Exits.Ok, [], "asked another system: ok")),
        ("asking", FlowEvent.Answered { Outcome: "refused" }) => new NodeResult.Go("refused", node.Exits.Refused, [], "asked another system: refused"),
        ("asking", FlowEvent.Answered { Outcome: "failed" }) => new NodeResult.Go("failed", node.Exits.Failed, [], "asked another system: failed"),
        ("asking", FlowEvent.Answered) => new NodeResult.Go("unavailable", node.Exits.Unavailable, [], "asked another system: unavailable"),
        _ => new NodeResult.Unhandled("an event that asking another system does not know"),
    };

    private static NodeResult Send(HttpNode node, NodeTurn turn)
    {
        var request = node.Request;
        var url = turn.Fill(request.Url);
        return url.Length > LongestAddress || !Uri.TryCreate(url, UriKind.Absolute, out _)
            ? new NodeResult.Go("failed", node.Exits.Failed, [], "no address came out")
            : new NodeResult.Ask(
                new FlowQuestion.Http(new FlowHttpRequest(
                    request.Method,
                    url,
                    // Only here, not in the address: addresses stand in logs.
                    request.Body.ToImmutableDictionary(entry => entry.Name, entry => turn.Fill(entry.Text), StringComparer.Ordinal),
                    request.Into,
                    request.Timeout,
                    request.Retries)),
                Asking);
    }
}
