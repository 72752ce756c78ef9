using CallCenter.Core.Customers;
using CallCenter.Flows.Tests.Running;
using CallCenter.Flows.Values;

namespace CallCenter.Flows.Tests.Nodes;

internal sealed class NotifyAndSmsStepTests
{
    [TestCase("", "entered", "? outage-over sms+call caller DGJ9904")]
    [TestCase("", "! done", "queue help 0", Description = "an answer to no question")]
    [TestCase("asking", "! done", "queue done 0")]
    [TestCase("asking", "! refused", "queue refused 0")]
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
    public void Step_NotifyEveryEvent_LeadsTo(string phase, string @event, string next) => WorldFlow.AssertStep(Notify(), phase, @event, next);

    [Test]
    public void Step_NotifyWithoutCustomer_UnavailableWithoutAsking() =>
        Assert.That(Notify().With(state => state with { Code = null }).On("entered").Next, Is.EqualTo("queue unavailable 0"));

    [TestCase("", "entered", "? sms caller: en: DGJ9904")]
    [TestCase("", "! done", "queue help 0", Description = "an answer to no question")]
    [TestCase("asking", "! done", "queue next 0")]
    [TestCase("asking", "! refused", "queue failed 0")]
    [TestCase("asking", "! unavailable", "queue failed 0")]
    [TestCase("asking", "1", "queue help 0")]
    [TestCase("asking", "silence", "queue help 0")]
    [TestCase("asking", "\"hello\"", "queue help 0")]
    [TestCase("asking", "help", "queue help 0")]
    [TestCase("asking", "repeat", "queue help 0")]
    [TestCase("asking", "served", "queue help 0")]
    [TestCase("asking", "recorded 5", "queue help 0")]
    [TestCase("asking", "transfer Busy", "queue help 0")]
    public void Step_SmsEveryEvent_LeadsTo(string phase, string @event, string next) => WorldFlow.AssertStep(Sms(""), phase, @event, next);

    [TestCase("", "? sms caller: sr: DGJ9904")]
    [TestCase(", to: caller", "? sms caller: sr: DGJ9904")]
    [TestCase(", to: \"+38344123456\"", "? sms +38344123456: sr: DGJ9904")]
    [TestCase(", to: \"{{ desk }}\"", "? sms +38344555666: sr: DGJ9904")]
    [TestCase(", to: \"{{ code }}\"", "queue failed 0")]
    public void Step_Sms_GoesToTheNumberInTheCallsLanguage(string to, string next)
    {
        var walk = Sms(to).With(state => state with
        {
            Language = Language.Serbian,
            Values = state.Values.SetItem("desk", FlowValue.Of("+38344555666")),
        });

        Assert.That(walk.On("entered").Next, Is.EqualTo(next));
    }

    private static Walk Notify() => WorldFlow.Walk("notify: { when: outage-over, by: [sms, call, sms] }", "done refused unavailable");

    private static Walk Sms(string to) => WorldFlow.Walk($"sms: words{to}", "next failed");
}
