using System.Text.Json;
using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Tests.Conformance;
using CallCenter.LocalCarrier.Tests.Stage;

namespace CallCenter.LocalCarrier.Tests.Rest;

/// <summary>Finding, paging and deleting calls.</summary>
[Checklist(ChecklistPoint.Rest, "https://www.twilio.com/docs/voice/api/call-resource")]
internal sealed class CallListTests : CarrierStage
{
    private const string Agent = "client:arta";
    private const string Nobody = "+38344999999";

    [Rule("list filters To, From, ParentCallSid, Status, StartTime(<,>), EndTime")]
    [TestCase("", 2)]
    [TestCase("To=%2B38344999999", 1)]
    [TestCase("To=%2B38344999990", 0)]
    [TestCase("From=%2B38338500500", 2)]
    [TestCase("Status=failed", 1)]
    [TestCase("Status=completed", 1)]
    [TestCase("ParentCallSid=CA0", 0)]
    [TestCase("StartTime=TODAY", 2)]
    [TestCase("StartTime=2020-01-01", 0)]
    [TestCase("StartTime%3C=TOMORROW", 2)]
    [TestCase("StartTime%3C=2020-01-01", 0)]
    [TestCase("StartTime%3E=TODAY", 2)]
    [TestCase("StartTime%3E=TOMORROW", 0)]
    [TestCase("EndTime=TODAY", 2)]
    [TestCase("EndTime%3E=TOMORROW", 0)]
    [TestCase("EndTime%3C=2020-01-01T00:00:00Z", 0)]
    [TestCase("Status=completed&From=%2B38338500500&StartTime%3E=2020-01-01T00:00:00Z", 1)]
    public async Task List_WithFilters_ShowsWhatFits(string filters, int expected)
    {
        var phone = await PhoneAsync(Agent, autoAnswer: true);
        await CreateAsync(Agent);
        await CreateAsync(Nobody);
        await UntilAsync(phone, HandsetEventKinds.Ended);
        await UntilAsync(async () => (await ListAsync("Status=failed")).GetProperty("calls").GetArrayLength() == 1);
        var today = DateTimeOffset.UtcNow;
        filters = filters.Replace("TODAY", today.ToString("yyyy-MM-dd"), StringComparison.Ordinal)
            .Replace("TOMORROW", today.AddDays(1).ToString("yyyy-MM-dd"), StringComparison.Ordinal);

        Assert.That((await ListAsync(filters)).GetProperty("calls").GetArrayLength(), Is.EqualTo(expected));
    }

    [Rule("PageSize ≤ 1000; the pages of a list together show each call once, while calls are added, and keep the filters.")]
    [Test]
    public async Task Pages_WhileCallsAreAdded_ShowEachCallOnce()
    {
        List<string> made = [];
        for (var i = 0; i < 5; i++)
        {
            made.Add(await CreateAsync(Nobody));
        }

        var page = await ListAsync($"To={Uri.EscapeDataString(Nobody)}&PageSize=2");
        List<string> seen = [.. Sids(page)];
        while (page.GetProperty("next_page_uri").GetString() is { } next)
        {
            await CreateAsync(Nobody);
            Assert.That(next, Does.Contain("To=%2B38344999999").And.Contain("PageToken=PACA"));
            page = await AtAsync(next);
            seen.AddRange(Sids(page));
        }

        Assert.That(seen, Is.EquivalentTo(made));
        Assert.That(page.GetProperty("page").GetInt32(), Is.EqualTo(2));
        var before = await AtAsync(page.GetProperty("previous_page_uri").GetString()!);
        Assert.That(Sids(before), Is.EqualTo(seen[2..4]));
    }

    [Test]
    public async Task PageSize_AboveAThousand_IsAThousand() =>
        Assert.That((await ListAsync("PageSize=5000")).GetProperty("page_size").GetInt32(), Is.EqualTo(1_000));

    [Rule("\"Cannot delete this resource before it is complete\" (20009); an ended call is gone (204, then 20404).",
        Source = "https://www.twilio.com/docs/api/errors/20009")]
    [Test]
    public async Task Delete_OfACall_OnlyOnceItHasEnded()
    {
        var phone = await PhoneAsync(Agent);
        var sid = await CreateAsync(Agent);
        await UntilAsync(phone, HandsetEventKinds.Ringing);
        var live = await RestAsync(HttpMethod.Delete, $"Calls/{sid}.json");
        await phone.RejectAsync();
        await UntilAsync(phone, HandsetEventKinds.Ended);

        var ended = await RestAsync(HttpMethod.Delete, $"Calls/{sid}.json");

        Assert.That((live.Status, live.Body.GetProperty("code").GetInt32()), Is.EqualTo((409, 20009)));
        Assert.That(ended.Status, Is.EqualTo(204));
        Assert.That((await RestAsync(HttpMethod.Get, $"Calls/{sid}.json")).Body.GetProperty("code").GetInt32(), Is.EqualTo(20404));
    }

    [Rule("Status = canceled (queued/ringing) | completed (also in-progress); \"canceled will not affect calls already in progress\".")]
    [Test]
    public async Task Update_StatusOfALiveCall_CanceledChangesNothingCompletedEndsIt()
    {
        var phone = await CallAsync("<Say loop=\"0\">On and on</Say>");
        await UntilAsync(phone, HandsetEventKinds.Say);
        var path = $"Calls/{App.Requests("/voice")[0]["CallSid"]}.json";

        var canceled = await RestAsync(HttpMethod.Post, path, ("Status", "canceled"));
        await RestAsync(HttpMethod.Post, path, ("Twiml", "<Response><Say loop=\"0\">Still here</Say></Response>"));
        await UntilAsync(phone, HandsetEventKinds.Say, "Still here");
        var nonsense = await RestAsync(HttpMethod.Post, path, ("Status", "paused"));
        await RestAsync(HttpMethod.Post, path, ("Status", "completed"));

        Assert.That((canceled.Status, canceled.Body.GetProperty("status").GetString()), Is.EqualTo((200, "in-progress")));
        Assert.That((nonsense.Status, nonsense.Body.GetProperty("code").GetInt32()), Is.EqualTo((400, 20001)));
        Assert.That((await UntilAsync(phone, HandsetEventKinds.Ended))[^1].Text, Is.EqualTo("completed"));
    }

    private async Task<string> CreateAsync(string to) =>
        (await RestAsync(HttpMethod.Post, "Calls.json", ("To", to), ("From", Hotline), ("Twiml", "<Response/>"))).Body.GetProperty("sid").GetString()!;

    private async Task<JsonElement> ListAsync(string query) => (await RestAsync(HttpMethod.Get, "Calls.json?" + query)).Body;

    private async Task<JsonElement> AtAsync(string uri) =>
        (await RestAsync(HttpMethod.Get, uri.Replace($"/2010-04-01/Accounts/{Options.AccountSid}/", "", StringComparison.Ordinal))).Body;

    private static IEnumerable<string> Sids(JsonElement page) =>
        page.GetProperty("calls").EnumerateArray().Select(call => call.GetProperty("sid").GetString()!);

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var budget = new CancellationTokenSource(Patience);
        while (!await holds())
        {
            await Task.Delay(20, budget.Token);
        }
    }
}
