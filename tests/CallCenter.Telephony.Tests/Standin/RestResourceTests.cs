using CallCenter.Telephony.Carrier;
using Twilio.Clients;
using Twilio.Exceptions;
using Twilio.Http;
using Twilio.Rest.Api.V2010.Account;
using Twilio.Rest.Api.V2010.Account.Conference;
using Twilio.Rest.Api.V2010.Account.Queue;
using Twilio.Types;

namespace CallCenter.Telephony.Tests.Standin;

/// <summary>Addresses, forms and answers of the REST API, over a real connection through our own handler.</summary>
internal sealed class RestResourceTests
{
    private const string Account = "/2010-04-01/Accounts/AC1";

    private FakeApi api;
    private TwilioRestClient client;
    private System.Net.Http.HttpClient http;

    [SetUp]
    public async Task StartAsync()
    {
        api = await FakeApi.StartAsync();
        http = new System.Net.Http.HttpClient(new ApiBaseUrlHandler(api.Address) { InnerHandler = new HttpClientHandler() });
        client = new TwilioRestClient("AC1", "token", httpClient: new SystemNetHttpClient(http));
    }

    [TearDown]
    public async Task StopAsync()
    {
        http.Dispose();
        await api.DisposeAsync();
    }

    [Test]
    public async Task CallCreate_Options_ArePostedAsTheApiNamesThem()
    {
        api.Answers(201, """
            {"sid":"CA1","status":"queued","to":"+38344123456","queue_time":"12","date_created":"Tue, 31 Aug 2010 20:36:28 +0000","start_time":null}
            """);

        var call = await CallResource.CreateAsync(
            new CreateCallOptions(new PhoneNumber("+38344123456"), new Client("desk"))
            {
                Url = new Uri("https://h/voice/offer?a=1&b=%C3%AB"),
                StatusCallbackEvent = ["initiated", "completed"],
                StatusCallbackMethod = Twilio.Http.HttpMethod.Post,
                Timeout = 20,
                Record = false,
            },
            client);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(api.Requests.Single(), Is.EqualTo(
                $"POST {Account}/Calls.json To=%2B38344123456&From=client%3Adesk"
                + "&Url=https%3A%2F%2Fh%2Fvoice%2Foffer%3Fa%3D1%26b%3D%25C3%25AB&StatusCallbackEvent=initiated"
                + "&StatusCallbackEvent=completed&StatusCallbackMethod=POST&Timeout=20&Record=false"));
            Assert.That(api.Authorizations.Single(), Is.EqualTo("Basic " + Convert.ToBase64String("AC1:token"u8)));
            Assert.That(call.Sid, Is.EqualTo("CA1"));
            Assert.That(call.Status!.ToString(), Is.EqualTo(CallResource.StatusEnum.Queued.ToString()));
            Assert.That(call.DateCreated, Is.EqualTo(new DateTime(2010, 8, 31, 20, 36, 28, DateTimeKind.Utc)));
            Assert.That(call.StartTime, Is.Null);
            Assert.That(call.QueueTime, Is.EqualTo("12"));
        }
    }

    [Test]
    public async Task CallUpdate_CallIsOver_ThrowsTheCarriersCode([Values] bool synchronous)
    {
        api.Answers(400, """
            {"code":21220,"message":"Call is not in-progress. Cannot redirect.","more_info":"https://www.twilio.com/docs/errors/21220","status":400}
            """);
        var options = new UpdateCallOptions("CA1") { Status = CallResource.UpdateStatusEnum.Completed };

        var refusal = synchronous
            ? Assert.Throws<ApiException>(() => CallResource.Update(options, client))!
            : (await Assert.ThrowsAsync<ApiException>(() => CallResource.UpdateAsync(options, client)))!;

        Assert.That((refusal.Code, refusal.Status), Is.EqualTo((21220, 400)));
        Assert.That(refusal.MoreInfo, Does.EndWith("21220"));
        Assert.That(api.Requests.Single(), Is.EqualTo($"POST {Account}/Calls/CA1.json Status=completed"));
    }

    [Test]
    public async Task MemberUpdate_Front_IsTakenOutToTheDocument()
    {
        api.Answers(200, """{"call_sid":"CA1","position":1,"wait_time":73,"queue_sid":"QU1"}""");

        var member = await MemberResource.UpdateAsync("QU1", "Front", new Uri("https://h/x"), client: client);

        Assert.That(api.Requests.Single(), Is.EqualTo($"POST {Account}/Queues/QU1/Members/Front.json Url=https%3A%2F%2Fh%2Fx"));
        Assert.That((member.CallSid, member.Position, member.WaitTime), Is.EqualTo(("CA1", 1, 73)));
    }

    [Test]
    public async Task QueueRead_TwoPages_AreReadOneAfterTheOther()
    {
        api.Answers(200, $$"""{"queues":[{"sid":"QU1"},{"sid":"QU2"}],"uri":"x","next_page_uri":"{{Account}}/Queues.json?Page=1&PageSize=2"}""")
            .Answers(200, """{"queues":[{"sid":"QU3"},{"sid":"QU4"}],"uri":"x","next_page_uri":null}""");

        var queues = await QueueResource.ReadAsync(new ReadQueueOptions { PageSize = 2, Limit = 3 }, client);

        Assert.That(queues.Select(queue => queue.Sid), Is.EqualTo(new[] { "QU1", "QU2", "QU3" }));
        Assert.That(api.Requests, Is.EqualTo(new[]
        {
            $"GET {Account}/Queues.json?PageSize=2", $"GET {Account}/Queues.json?Page=1&PageSize=2",
        }));
    }

    [Test]
    public async Task Participant_CreateUpdateDelete_UseTheConferencesPath()
    {
        api.Answers(201, """{"call_sid":"CA2","status":"queued","muted":false}""")
            .Answers(200, """{"call_sid":"CA2","hold":true}""")
            .Answers(204, "");

        var created = await ParticipantResource.CreateAsync(
            new CreateParticipantOptions("room 1/ë", new PhoneNumber("+1"), new Client("ada")) { EndConferenceOnExit = true }, client);
        var held = await ParticipantResource.UpdateAsync(
            new UpdateParticipantOptions("CF1", "CA2") { Hold = true }, client);
        var gone = await ParticipantResource.DeleteAsync("CF1", "CA2", client: client);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((created.CallSid, created.Muted, held.Hold, gone), Is.EqualTo(("CA2", false, true, true)));
            Assert.That(api.Requests, Is.EqualTo(new[]
            {
                $"POST {Account}/Conferences/room%201%2F%C3%AB/Participants.json From=%2B1&To=client%3Aada&EndConferenceOnExit=true",
                $"POST {Account}/Conferences/CF1/Participants/CA2.json Hold=true",
                $"DELETE {Account}/Conferences/CF1/Participants/CA2.json",
            }));
        }
    }

    [Test]
    public async Task ConferenceAndMessage_Requests_HaveTheirPaths()
    {
        api.Answers(200, """{"sid":"CF1","status":"in-progress"}""").Answers(201, """{"sid":"SM1","status":"queued","error_code":null}""");

        var conference = await ConferenceResource.FetchAsync("CF1", client: client);
        var message = await MessageResource.CreateAsync(
            new CreateMessageOptions(new PhoneNumber("+1")) { From = new PhoneNumber("+2"), Body = "Përshëndetje" }, client);

        Assert.That(conference.Status!.ToString(), Is.EqualTo("in-progress"));
        Assert.That((message.Sid, message.ErrorCode), Is.EqualTo(("SM1", (int?)null)));
        Assert.That(api.Requests, Is.EqualTo(new[]
        {
            $"GET {Account}/Conferences/CF1.json", $"POST {Account}/Messages.json To=%2B1&From=%2B2&Body=P%C3%ABrsh%C3%ABndetje",
        }));
    }

    [TestCase(502, "<html>bad gateway</html>")]
    [TestCase(429, "")]
    [TestCase(200, "not JSON")]
    public async Task Fetch_AnswerCannotBeRead_ThrowsApiException(int status, string body)
    {
        api.Answers(status, body);

        await Assert.ThrowsAsync<ApiException>(() => CallResource.FetchAsync("CA1", client: client));
    }

    [Test]
    public async Task Fetch_NobodyListens_ThrowsApiConnectionExceptionWithoutTheQuery()
    {
        await api.DisposeAsync();

        var failure = await Assert.ThrowsAsync<ApiConnectionException>(
            () => CallResource.ReadAsync(new ReadCallOptions { To = new PhoneNumber("+38344123456") }, client));

        Assert.That(failure!.Message, Does.Contain("/Calls.json").And.Not.Contain("38344123456"));
    }

    [TestCase(null, null, "https://api.twilio.com/x?a=b")]
    [TestCase("ie1", null, "https://api.ie1.twilio.com/x?a=b")]
    [TestCase("ie1", "dublin", "https://api.dublin.ie1.twilio.com/x?a=b")]
    [TestCase(null, "dublin", "https://api.dublin.us1.twilio.com/x?a=b")]
    public void ConstructUrl_RegionAndEdge_AreInTheHostName(string? region, string? edge, string expected)
    {
        var request = new Request(
            Twilio.Http.HttpMethod.Get, Twilio.Rest.Domain.Api, "/x", region, queryParams: [new("a", "b")], edge: edge);

        Assert.That(request.ConstructUrl(), Is.EqualTo(new Uri(expected)));
    }
}
