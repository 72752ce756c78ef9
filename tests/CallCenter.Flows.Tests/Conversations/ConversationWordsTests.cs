using CallCenter.Flows.Conversations;

namespace CallCenter.Flows.Tests.Conversations;

internal sealed class ConversationWordsTests
{
    [TestCase("345", "press: 345")]
    [TestCase("007", "press: \"007\"")]
    [TestCase("*", "press: \"*\"")]
    [TestCase("press 12#", "press: \"12#\"")]
    [TestCase("", "silence: 1")]
    [TestCase("silence 3", "silence: 3")]
    [TestCase("say it's \"too\" much: 5", "say: \"it's \\\"too\\\" much: 5\"")]
    [TestCase("queue served", "queue-ends: served")]
    [TestCase("transfer no-answer", "transfer-ends: no-answer")]
    [TestCase("message 20s", "message: 20s")]
    [TestCase("message nothing", "message: nothing")]
    [TestCase("hang-up", "hang-up: true")]
    [TestCase("bye", "hang-up: true")]
    [TestCase("error", "error: true")]
    public void Read_WhatIsTyped_TheActOfATest(string line, string act)
    {
        var step = ConversationWords.Read(line, out var fault);

        Assert.That((step?.Act?.ToString(), fault), Is.EqualTo((act, "")));
    }

    [TestCase("press three")]
    [TestCase("queue lost")]
    [TestCase("jump")]
    [TestCase("message long")]
    [TestCase("{ : \"")]
    public void Read_WhatNobodyUnderstands_ASentence(string line)
    {
        var step = ConversationWords.Read(line, out var fault);

        Assert.That((step, fault.Length > 10), Is.EqualTo(((TestStep?)null, true)));
    }

    [TestCase("customers { DPR12: {} }", true)]
    [TestCase("sms [refused, done]", true)]
    [TestCase("customers", false)]
    [TestCase("weather fine", false)]
    [TestCase("customers { DPR12: ", false)]
    public void ReadWorld_AWordOfGiven_OrASentence(string line, bool isGood)
    {
        var world = ConversationWords.ReadWorld(line, out var fault);

        Assert.That((world is not null, fault.Length == 0), Is.EqualTo((isGood, isGood)));
    }
}
