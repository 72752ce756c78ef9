using CallCenter.Flows.Running;
using CallCenter.Flows.Tests.Running;
using CallCenter.Flows.Values;

namespace CallCenter.Flows.Tests.Nodes;

internal sealed class HttpStepTests
{
    [TestCase("", "entered", "? GET https://tickets.example/api/DGJ9904")]
    [TestCase("", "! ok", "queue help 0", Description = "an answer to no question")]
    [TestCase("asking", "! ok", "queue ok 0")]
    [TestCase("asking", "! refused", "queue refused 0")]
    [TestCase("asking", "! failed", "queue failed 0")]
    [TestCase("asking", "! unavailable", "queue unavailable 0")]
    [TestCase("asking", "! whatever", "queue unavailable 0")]
    [TestCase("asking", "1", "queue help 0")]
    [TestCase("asking", "silence", "queue help 0")]
    [TestCase("asking", "\"hello\"", "queue help 0")]
    [TestCase("asking", "help", "queue help 0")]
    [TestCase("asking", "repeat", "queue help 0")]
    [TestCase("asking", "served", "queue help 0")]
    [TestCase("asking", "recorded 5", "queue help 0")]
    [TestCase("asking", "transfer Busy", "queue help 0")]
    public void Step_EveryEvent_LeadsTo(string phase, string @event, string next) =>
        WorldFlow.AssertStep(Http("url: \"https://tickets.example/api/{{ code }}\""), phase, @event, next);

    [TestCase("https://t.example/a?q={{ desk }}", "x&y=1#z", "https://t.example/a?q=x%26y%3D1%23z")]
    [TestCase("https://t.example/a/{{ desk }}/b", "../admin", "https://t.example/a/..%2Fadmin/b")]
    [TestCase("https://t.example/a?q={{ desk }}", "Mitrovicë e {{ code }}", "https://t.example/a?q=Mitrovic%C3%AB%20e%20%7B%7B%20code%20%7D%7D")]
    [TestCase("https://t.example/a?q={{ desk | default: 'a b' }}", null, "https://t.example/a?q=a%20b")]
    [TestCase("https://t.example/a?q={{- desk -}}&b=1", "x", "https://t.example/a?q=x&b=1")]
    [TestCase("https://t.example/{% if desk %}{{ desk }}{% else %}none{% endif %}", null, "https://t.example/none")]
    [TestCase("http://localhost:8080/{{ desk }}", "x", "http://localhost:8080/x")]
    public void Step_Entered_EscapesEveryValueInTheAddress(string url, string? desk, string asked)
    {
        var walk = Http($"url: \"{url}\"").With(state => state with
        {
            Values = desk is null ? state.Values : state.Values.SetItem("desk", FlowValue.Of(desk)),
        });

        Assert.That(walk.On("entered").Next, Is.EqualTo($"? GET {asked}"));
    }

    [Test]
    public void Step_AddressFarTooLong_FailedWithoutAsking()
    {
        var walk = Http("url: \"https://t.example/{{ desk }}\"").With(state => state with
        {
            Values = state.Values.SetItem("desk", FlowValue.Of(new string('x', 2_000))),
        });

        Assert.That(walk.On("entered").Next, Is.EqualTo("queue failed 0"));
    }

    [Test]
    public void Step_Entered_AsksAsWritten()
    {
        var walk = Http("method: POST, url: \"https://t.example/tickets\", body: { customerCode: \"{{ code }}\", kind: fault }, timeout: 300ms, retries: 2, into: { ticket.number: \"$.tickets[0].number\" }")
            .On("entered");
        var request = ((FlowQuestion.Http)walk.Last.Question!).Request;

        using (Assert.EnterMultipleScope())
        {
            Assert.That((request.Method, request.Url, request.Timeout, request.Retries), Is.EqualTo(("POST", "https://t.example/tickets", TimeSpan.FromMilliseconds(300), 2)));
            Assert.That(request.Body, Is.EquivalentTo(new Dictionary<string, string> { ["customerCode"] = "DGJ9904", ["kind"] = "fault" }));
            Assert.That(request.Into, Is.EquivalentTo(new Dictionary<string, string> { ["ticket.number"] = "$.tickets[0].number" }));
        }
    }

    [Test]
    public void Step_Ok_KeepsWhatWasAskedForAndNothingElse()
    {
        var walk = Http("url: \"https://t.example/\", into: { ticket.number: $.number, ticket.note: $.note }")
            .With(state => state with { Values = state.Values.SetItem("ticket.note", FlowValue.Of("an older one")).SetItem("desk", FlowValue.Of("kept")) })
            .On("entered", $"! ok ticket.number={new string('7', 600)}x; balance.amount=5; desk=gone");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(walk.State.Values.Keys, Is.EquivalentTo(new[] { "ticket.number", "desk" }));
            Assert.That(walk.State.Values["ticket.number"].Text, Has.Length.EqualTo(500));
            Assert.That(walk.State.Values["desk"].Text, Is.EqualTo("kept"));
            Assert.That(walk.Journey, Does.Contain("it: asked another system: ok"));
        }
    }

    private static Walk Http(string request) => WorldFlow.Walk($"http: {{ {request} }}", "ok refused failed unavailable");
}
