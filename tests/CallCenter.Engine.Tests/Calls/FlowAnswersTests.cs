using System.Collections.Immutable;
using CallCenter.Core.Agents;
using CallCenter.Core.Calls;
using CallCenter.Core.Customers;
using CallCenter.Core.Routing;
using CallCenter.Engine.Calls;
using CallCenter.Engine.Carrier;
using CallCenter.Engine.Customers;
using CallCenter.Engine.Hours;
using CallCenter.Engine.Notices;
using CallCenter.Engine.Callbacks;
using CallCenter.Engine.Routing;
using CallCenter.Flows.Running;
using CallCenter.Flows.Values;

namespace CallCenter.Engine.Tests.Calls;

/// <summary>Every question, every answer a port can give, and what the flow hears of it.</summary>
internal sealed class FlowAnswersTests
{
    private static readonly FlowQuestion Lookup = new FlowQuestion.Lookup("outage", AnswerRig.Code);
    private static readonly FlowQuestion Verify = new FlowQuestion.Verify("meter-last-four", AnswerRig.Code, "5678");
    private static readonly FlowQuestion Announcements = new FlowQuestion.Announcements(null);
    private static readonly FlowQuestion Notify = new FlowQuestion.Notify("outage-over", ["sms"], null, AnswerRig.Code);
    private static readonly FlowQuestion Closure = new FlowQuestion.Closure("customer-care");
    private static readonly FlowQuestion Text = new FlowQuestion.TextMessage("044 123 457", "Hello");
    private static readonly FlowQuestion Callback = new FlowQuestion.Callback("prizren", null, KeepPlace: true);

    private static IEnumerable<TestCaseData> Table()
    {
        var values = ImmutableDictionary<string, FlowValue>.Empty.SetItem("outage.cause", FlowValue.Of("storm"));
        yield return Row(Lookup, new FactLookup.Found(values), "found outage.cause=storm");
        yield return Row(Lookup, new FactLookup.Nothing(), "none");
        yield return Row(Lookup, new FactLookup.Unavailable(), "unavailable");
        yield return Row(Verify, Verification.Verified, "verified");
        yield return Row(Verify, Verification.Failed, "failed");
        yield return Row(Verify, Verification.Locked, "locked");
        yield return Row(Verify, Verification.Unavailable, "unavailable");
        yield return Row(Announcements, null, "unavailable");
        yield return Row(Announcements, ImmutableDictionary<Language, string>.Empty, "none");
        yield return Row(Announcements, ImmutableDictionary<Language, string>.Empty.Add(Language.Albanian, "Stuhi"), "found announcement.sq=Stuhi");
        yield return Row(Notify, NoticeBooking.Booked, "done");
        yield return Row(Notify, NoticeBooking.Refused, "refused");
        yield return Row(Notify, NoticeBooking.Unavailable, "unavailable");
        yield return Row(Closure, new ClosureLook.Closed(new Closure("customer-care", "storm", default, null)), "closed closure.reason=storm");
        yield return Row(Closure, new ClosureLook.None(), "none");
        yield return Row(Closure, new ClosureLook.Unavailable(), "unavailable");
        yield return Row(Callback, true, "booked");
        yield return Row(Callback, false, "unavailable");
    }

    private static TestCaseData Row(FlowQuestion question, object? port, string heard) =>
        new TestCaseData(question, port, heard).SetArgDisplayNames(question.GetType().Name, heard);

    [TestCaseSource(nameof(Table))]
    public async Task AnswerAsync_PortSays_FlowHears(FlowQuestion question, object? port, string heard)
    {
        var rig = new AnswerRig { Next = Task.FromResult(port) };

        Assert.That(Told(await rig.AskAsync(question)), Is.EqualTo(heard));
    }

    private static IEnumerable<TestCaseData> Silent() =>
        from question in new[] { (Lookup, 1500), (Verify, 1500), (Announcements, 500), (Notify, 1500), (Closure, 500), (Callback, 1500) }
        select new TestCaseData(question.Item1, question.Item2).SetArgDisplayNames(question.Item1.GetType().Name);

    [TestCaseSource(nameof(Silent))]
    public async Task AnswerAsync_PortIsSilent_UnavailableWhenItsOwnTimeIsOver(FlowQuestion question, int milliseconds)
    {
        var rig = new AnswerRig { Next = new TaskCompletionSource<object?>().Task };
        var answer = rig.AskAsync(question);

        rig.Time.Advance(TimeSpan.FromMilliseconds(milliseconds - 1));
        var early = answer.IsCompleted;
        rig.Time.Advance(TimeSpan.FromMilliseconds(1));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(early, Is.False);
            Assert.That(Told(await answer.WaitAsync(TimeSpan.FromSeconds(10))), Is.EqualTo("unavailable"));
            Assert.That(rig.Log.Lines.Single(), Does.StartWith("AnswerTimedOut").And.Not.Contains("5678").And.Not.Contains("4712"));
        }
    }

    [Test]
    public async Task AnswerAsync_QuestionNobodyAnswers_Unavailable() =>
        Assert.That(Told(await new AnswerRig().AskAsync(new FlowQuestion.Customer(AnswerRig.Code))), Is.EqualTo("unavailable"));

    [Test]
    public async Task AnswerAsync_QueueState_CountsWhoWaitsAndWhoIsSignedIn()
    {
        var rig = new AnswerRig();
        await Put(rig, new BoardKey.OfCall(new CallId("CA1")), new RoutingCommand.Enter(new QueueEntry(
            new CallId("CA1"), "prizren", Language.English, null, false, new PhoneNumber(""), 0, [], rig.Time.GetUtcNow())));
        foreach (var (id, queue) in new[] { ("ada", "prizren"), ("besa", "prizren"), ("dren", "peja"), ("gone", "prizren") })
        {
            await Put(rig, new BoardKey.OfAgent(new AgentId(id)), new RoutingCommand.SignIn(
                new AgentProfile(new AgentId(id), id, [queue], [Language.English], $"client:{id}")));
        }

        await Put(rig, new BoardKey.OfAgent(new AgentId("gone")), new RoutingCommand.SignOut());

        var known = await rig.AskAsync(new FlowQuestion.QueueState("prizren"));
        var unheard = await rig.AskAsync(new FlowQuestion.QueueState("nowhere"));

        Assert.That((Told(known), Told(unheard)), Is.EqualTo(("known queue.agents=2 queue.waiting=1", "known queue.agents=0 queue.waiting=0")));
    }

    [TestCase("done", null)]
    [TestCase("refused", "refused")]
    [TestCase("unavailable", "failed")]
    public async Task AnswerAsync_Text_AsTheCarrierAnswers(string heard, string? carrier)
    {
        var rig = new AnswerRig();
        if (carrier is not null)
        {
            rig.Carrier.Answers.Enqueue(carrier == "refused" ? new CarrierAnswer.Refused() : new CarrierAnswer.Failed("status 503", true));
        }

        Assert.That(Told(await rig.AskAsync(Text)), Is.EqualTo(heard));
        Assert.That(rig.Carrier.Asked, Is.EqualTo(new[] { "text +38344123457: Hello" }));
    }

    [Test]
    public async Task AnswerAsync_CallerWithoutANumber_RefusedAndNobodyIsAsked()
    {
        var rig = new AnswerRig();
        rig.Call = rig.Call with { Caller = new PhoneNumber("anonymous") };

        string[] heard = [Told(await rig.AskAsync(new FlowQuestion.TextMessage(null, "Hello"))), Told(await rig.AskAsync(Callback)), Told(await rig.AskAsync(Notify))];

        Assert.That(heard, Is.All.EqualTo("refused"));
        Assert.That((rig.Carrier.Asked, rig.Asked), Is.EqualTo((Array.Empty<string>(), Array.Empty<object>())));
    }

    [TestCase(true, -3)]
    [TestCase(false, 0)]
    public async Task AnswerAsync_Callback_KeepsThePlaceWhereAsked(bool keep, int minutes)
    {
        var rig = new AnswerRig { Next = Task.FromResult<object?>(true) };
        var now = rig.Time.GetUtcNow();
        rig.Call = rig.Call with { HeldPlace = new WaitingFor("prizren", 0, now.AddMinutes(-3)) };

        await rig.AskAsync(new FlowQuestion.Callback("prizren", "045 111 222", keep));

        Assert.That(rig.Asked.Single(), Is.EqualTo(
            new CallbackRequest(CallDesk.Call, "prizren", new PhoneNumber("+38345111222"), now.AddMinutes(minutes), now)
            {
                Language = Language.English,
                Code = AnswerRig.Code,
            }));
    }

    [TestCase("+41791234567", "", "refused")]
    [TestCase("+38344123456", "", "booked")]
    [TestCase("+41791234567", "+41", "booked")]
    [TestCase("+38344123456", "+41", "refused")]
    public async Task AnswerAsync_Callback_OnlyNumbersThatMayBeCalled(string number, string prefixes, string heard)
    {
        var rig = new AnswerRig { Next = Task.FromResult<object?>(true) };
        foreach (var prefix in prefixes.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            rig.Callbacks.Prefixes.Add(prefix);
        }

        Assert.That(Told(await rig.AskAsync(new FlowQuestion.Callback("prizren", number, false))), Is.EqualTo(heard));
    }

    [TestCase("+383", true)]
    [TestCase("383", false)]
    [TestCase("+", false)]
    [TestCase("", false)]
    [TestCase("+38a", false)]
    public void CallbackOptions_Prefix_IsJudged(string prefix, bool isGood)
    {
        var options = new CallbackOptions();
        options.Prefixes.Add(prefix);

        Assert.That(new CallbackOptionsRules().Validate(null, options).Succeeded, Is.EqualTo(isGood));
    }

    private static async Task Put(AnswerRig rig, BoardKey key, RoutingCommand command)
    {
        var read = await rig.Board.ReadAsync(key, CancellationToken.None);
        var next = RoutingDecider.Decide(read.Rows, command, RoutingTimes.Default, rig.Time.GetUtcNow()).Next;
        Assert.That(await rig.Board.CommitAsync(read, next, [], rig.Time.GetUtcNow(), CancellationToken.None), Is.True);
    }

    private static string Told(FlowEvent.Answered answer) => string.Join(
        ' ', answer.Values.OrderBy(value => value.Key).Select(value => $"{value.Key}={value.Value}").Prepend(answer.Outcome));
}
