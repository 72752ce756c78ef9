using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Tests.Conformance;
using CallCenter.LocalCarrier.Tests.Stage;

namespace CallCenter.LocalCarrier.Tests.Rest;

[Checklist(ChecklistPoint.Rest, "https://www.twilio.com/docs/voice/api/queue-resource")]
internal sealed class QueueRestTests : CarrierStage
{
    [Rule("Queues.json POST FriendlyName (≤64, required), MaxSize (default 1000, max 5000).")]
    [TestCase("", "", 20001)]
    [TestCase("65", "", 20001)]
    [TestCase("taken", "", 22003)]
    [TestCase("new", "0", 20001)]
    [TestCase("new", "5001", 20001)]
    [TestCase("new", "many", 20001)]
    public async Task Create_WithAFault_IsRefused(string name, string size, int code)
    {
        await RestAsync(HttpMethod.Post, "Queues.json", ("FriendlyName", "taken"));

        var (status, error) = await RestAsync(
            HttpMethod.Post, "Queues.json", ("FriendlyName", name == "65" ? new string('q', 65) : name), ("MaxSize", size));

        Assert.That((status, error.GetProperty("code").GetInt32()), Is.EqualTo((400, code)));
    }

    [Rule("Queue JSON: sid, friendly_name, current_size, max_size, average_wait_time, date_created/updated, account_sid, uri.")]
    [Test]
    public async Task Create_ThenChangeFetchAndDelete_ShowsTheQueue()
    {
        var (created, queue) = await RestAsync(HttpMethod.Post, "Queues.json", ("FriendlyName", new string('q', 64)));
        var path = $"Queues/{queue.GetProperty("sid").GetString()}.json";

        await RestAsync(HttpMethod.Post, path, ("FriendlyName", "small"), ("MaxSize", "5000"));
        var (_, fetched) = await RestAsync(HttpMethod.Get, path);
        var (deleted, _) = await RestAsync(HttpMethod.Delete, path);
        var (gone, _) = await RestAsync(HttpMethod.Get, path);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((created, deleted, gone), Is.EqualTo((201, 204, 404)));
            Assert.That(queue.EnumerateObject().Select(p => p.Name), Is.EquivalentTo(
                "sid friendly_name current_size max_size average_wait_time date_created date_updated account_sid uri subresource_uris".Split(' ')));
            Assert.That(queue.GetProperty("max_size").GetInt32(), Is.EqualTo(1_000));
            Assert.That((fetched.GetProperty("friendly_name").GetString(), fetched.GetProperty("max_size").GetInt32()), Is.EqualTo(("small", 5_000)));
        }
    }

    [Test]
    public async Task Update_ToAnotherQueuesName_IsRefusedToItsOwnIsNot()
    {
        await RestAsync(HttpMethod.Post, "Queues.json", ("FriendlyName", "one"));
        var (_, two) = await RestAsync(HttpMethod.Post, "Queues.json", ("FriendlyName", "two"));
        var path = $"Queues/{two.GetProperty("sid").GetString()}.json";

        var taken = await RestAsync(HttpMethod.Post, path, ("FriendlyName", "one"));
        var own = await RestAsync(HttpMethod.Post, path, ("FriendlyName", "two"));

        Assert.That((taken.Body.GetProperty("code").GetInt32(), own.Status), Is.EqualTo((22003, 200)));
    }

    [Rule("only empty queues can be deleted; Member JSON: call_sid, date_enqueued, position, wait_time, queue_sid, uri; Front.",
        Source = "https://www.twilio.com/docs/voice/api/member-resource")]
    [Test]
    public async Task Members_OfAWaitingCall_AreShownAndKeepTheQueue()
    {
        var phone = await CallAsync("<Enqueue waitUrl=\"\">gjakova</Enqueue>");
        await UntilAsync(phone, HandsetEventKinds.Queued);
        var sid = (await RestAsync(HttpMethod.Get, "Queues.json")).Body.GetProperty("queues")[0].GetProperty("sid").GetString();
        var call = App.Requests("/voice")[0]["CallSid"];

        var refused = await RestAsync(HttpMethod.Delete, $"Queues/{sid}.json");
        var front = await RestAsync(HttpMethod.Get, $"Queues/{sid}/Members/Front.json");
        var byCall = await RestAsync(HttpMethod.Get, $"Queues/{sid}/Members/{call}.json");
        var noUrl = await RestAsync(HttpMethod.Post, $"Queues/{sid}/Members/Front.json");
        var unknown = await RestAsync(HttpMethod.Get, $"Queues/{sid}/Members/CA0.json");
        var taken = await RestAsync(HttpMethod.Post, $"Queues/{sid}/Members/{call}.json", ("Url", App.Base + "/voice"), ("Method", "GET"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((refused.Status, refused.Body.GetProperty("code").GetInt32()), Is.EqualTo((400, 22002)));
            Assert.That(front.Body.EnumerateObject().Select(p => p.Name),
                Is.EquivalentTo("call_sid date_enqueued position wait_time queue_sid uri".Split(' ')));
            Assert.That((front.Body.GetProperty("call_sid").GetString(), front.Body.GetProperty("position").GetInt32()), Is.EqualTo((call, 1)));
            Assert.That(byCall.Body.GetProperty("queue_sid").GetString(), Is.EqualTo(sid));
            Assert.That((noUrl.Status, unknown.Status), Is.EqualTo((400, 404)));
            Assert.That((taken.Status, taken.Body.GetProperty("position").GetInt32()), Is.EqualTo((200, 1)));
            Assert.That((await App.AskedAsync("/voice", 2)).Method, Is.EqualTo("GET"));
        }
    }
}
