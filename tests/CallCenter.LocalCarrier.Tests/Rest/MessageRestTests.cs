using CallCenter.LocalCarrier.Messages;
using CallCenter.LocalCarrier.Tests.Conformance;
using CallCenter.LocalCarrier.Tests.Stage;

namespace CallCenter.LocalCarrier.Tests.Rest;

/// <summary>The Messages resource: texts are kept to be looked at, and never sent.</summary>
[Checklist(ChecklistPoint.Rest, "https://www.twilio.com/docs/messaging/api/message-resource")]
internal sealed class MessageRestTests : CarrierStage
{
    [Test]
    public async Task Create_ThenListAndGet_ShowsTheText()
    {
        var (status, made) = await RestAsync(HttpMethod.Post, "Messages.json", ("To", Ana), ("From", Hotline), ("Body", "Rryma kthehet në 13:30"));
        await RestAsync(HttpMethod.Post, "Messages.json", ("To", "+38344999999"), ("From", Hotline), ("Body", "Other"));

        var (_, list) = await RestAsync(HttpMethod.Get, $"Messages.json?To={Uri.EscapeDataString(Ana)}");
        var (_, one) = await RestAsync(HttpMethod.Get, $"Messages/{made.GetProperty("sid").GetString()}.json");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((status, made.GetProperty("status").GetString(), made.GetProperty("direction").GetString()), Is.EqualTo((201, "queued", "outbound-api")));
            Assert.That(made.GetProperty("sid").GetString(), Does.Match("^SM[0-9a-f]{32}$"));
            Assert.That(list.GetProperty("messages").GetArrayLength(), Is.EqualTo(1));
            Assert.That(one.GetProperty("body").GetString(), Is.EqualTo("Rryma kthehet në 13:30"));
        }
    }

    [TestCase("", Hotline, "x", 21604)]
    [TestCase(Ana, "", "x", 21603)]
    [TestCase(Ana, Hotline, "", 21602)]
    [TestCase("client:ana", Hotline, "x", 21211)]
    [TestCase("+15005550009", Hotline, "x", 21614)]
    [TestCase("+15005550004", Hotline, "x", 21610)]
    public async Task Create_WhatCannotBeSent_TheProvidersCode(string to, string from, string body, int code)
    {
        var (status, error) = await RestAsync(HttpMethod.Post, "Messages.json", ("To", to), ("From", from), ("Body", body));

        Assert.That((status, error.GetProperty("code").GetInt32()), Is.EqualTo((400, code)));
    }

    [Test]
    public async Task Create_LongerThan1600Characters_Is21617()
    {
        var (_, error) = await RestAsync(HttpMethod.Post, "Messages.json", ("To", Ana), ("From", Hotline), ("Body", new string('x', 1_601)));

        Assert.That(error.GetProperty("code").GetInt32(), Is.EqualTo(21617));
    }

    [Rule("Messages are listed, fetched, redacted (an empty Body) and deleted.")]
    [Test]
    public async Task Message_RedactedThenDeleted_LosesItsWordsThenItself()
    {
        var (_, made) = await RestAsync(HttpMethod.Post, "Messages.json", ("To", Ana), ("From", Hotline), ("Body", "Secret"));
        var path = $"Messages/{made.GetProperty("sid").GetString()}.json";

        var refused = await RestAsync(HttpMethod.Post, path, ("Body", "Other words"));
        await RestAsync(HttpMethod.Post, path, ("Body", ""));
        var (_, redacted) = await RestAsync(HttpMethod.Get, path);
        var deleted = await RestAsync(HttpMethod.Delete, path);
        var gone = await RestAsync(HttpMethod.Get, path);

        Assert.That((refused.Status, redacted.GetProperty("body").GetString()), Is.EqualTo((400, "")));
        Assert.That((deleted.Status, gone.Status), Is.EqualTo((204, 404)));
    }

    [Test]
    public void MessageBook_MoreThanItHolds_TheOldestGo()
    {
        var book = new MessageBook();
        for (var i = 0; i <= MessageBook.Capacity; i++)
        {
            book.Add(new TextMessage($"SM{i}", "", "", "", default));
        }

        Assert.That((book.NewestFirst().Count, book.Find("SM0"), book.NewestFirst()[0].Sid), Is.EqualTo((MessageBook.Capacity, (TextMessage?)null, $"SM{MessageBook.Capacity}")));
    }
}
