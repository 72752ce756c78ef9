using System.Net;
using CallCenter.Scenarios.Tests.People;
using CallCenter.Scenarios.Tests.Running;

namespace CallCenter.Scenarios.Tests.Webhooks;

/// <summary>Requests that no carrier of ours would send: a clear status, nothing written, nothing learnt.</summary>
internal sealed class HostileScenarios
{
    private const string Nobody = "CA00000000000000000000000000000000";
    private CallCentre _centre = null!;
    private CarrierDoor _carrier = null!;
    private Traces _traces = null!;
    private Caller _waiting = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        // Of its own, because only then nobody else writes while a test compares.
        _centre = await CallCentre.StartAsync();
        _carrier = new CarrierDoor(_centre.System);
        _traces = await Traces.OpenAsync(_centre.System);
        _waiting = await _centre.CallerAsync();
        await _waiting.DialsAndKeysNonsenseAsync();
        await _waiting.QueuesAsync();
        // From the first words of the wait on, routing knows the call and writes nothing more.
        await _waiting.HearsAsync("stay on the line");
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _waiting.DisposeAsync();
        await _traces.DisposeAsync();
        await _centre.DisposeAsync();
    }

    [TestCase(null, TestName = "Request_WithoutASignature_IsForbidden")]
    [TestCase("AAAAAAAAAAAAAAAAAAAAAAAAAAA=", TestName = "Request_WithAnothersSignature_IsForbidden")]
    [TestCase("", TestName = "Request_WithAnEmptySignature_IsForbidden")]
    public Task Request_NotSignedByTheCarrier_IsForbidden(string? signature) => RefusedAsync(403, async () =>
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_centre.System.Host.Address, "/voice/incoming"));
        request.Content = new FormUrlEncodedContent(
            new Dictionary<string, string> { ["CallSid"] = Nobody, ["From"] = "+38344999999" });
        if (signature is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Twilio-Signature", signature);
        }

        using var response = await _centre.System.Http.SendAsync(request);
        return new Answer((int)response.StatusCode, null, await response.Content.ReadAsStringAsync());
    });

    [TestCase("/voice/incoming")]
    [TestCase("/voice/step?call=CA00000000000000000000000000000000&n=1")]
    [TestCase("/voice/wait")]
    [TestCase("/voice/left-queue?call=CA00000000000000000000000000000000&n=1")]
    [TestCase("/voice/bridge")]
    [TestCase("/voice/offer?offer=x")]
    [TestCase("/voice/offer/answer?offer=x")]
    [TestCase("/voice/status")]
    [TestCase("/voice/fallback")]
    public Task Body_Empty_IsUnprocessable(string path) => RefusedAsync(422, () => _carrier.SendAsync(path));

    [TestCase("text/plain")]
    [TestCase("application/xml")]
    [TestCase("multipart/form-data; boundary=x")]
    [TestCase("")]
    public Task ContentType_OfNoWebhook_IsUnsupported(string contentType) =>
        RefusedAsync(415, () => _carrier.SendRawAsync("/voice/incoming", "CallSid=" + Nobody, contentType));

    [Test]
    public Task Json_ProperlySigned_IsUnsupported() =>
        RefusedAsync(415, () => _carrier.SendRawAsync("/voice/incoming", "{}", "application/json"));

    [Test]
    public Task Step_OfAnUnknownCall_IsNotFound() => RefusedAsync(
        404, () => _carrier.SendAsync($"/voice/step?call={Nobody}&n=1", ("CallSid", Nobody), ("Digits", "1")));

    [Test]
    public Task Status_OfAnUnknownCall_IsNotFound() => RefusedAsync(
        404, () => _carrier.SendAsync("/voice/status", ("CallSid", Nobody), ("CallStatus", "completed")));

    [Test]
    public Task Step_OfAnotherCall_IsAConflict() => RefusedAsync(
        409, () => _carrier.SendAsync($"/voice/step?call={Nobody}&n=1", ("CallSid", _waiting.CallSid), ("Digits", "1")));

    [TestCase(99)]
    [TestCase(-1)]
    public Task Step_NeverAsked_IsAConflict(int step) => RefusedAsync(409, () => _carrier.SendAsync(
        FormattableString.Invariant($"/voice/step?call={_waiting.CallSid}&n={step}"), ("CallSid", _waiting.CallSid), ("Digits", "1")));

    [TestCase("n=abc")]
    [TestCase("n=99999999999999999999")]
    [TestCase("n=1&served=%00")]
    public Task StepNumber_ThatIsNone_IsABadRequest(string query) => RefusedAsync(400, () => _carrier.SendAsync(
        $"/voice/step?call={_waiting.CallSid}&{query}", ("CallSid", _waiting.CallSid)));

    [TestCase("0,93")]
    [TestCase("high")]
    [TestCase("NaN")]
    [TestCase("2")]
    [TestCase("-0.5")]
    public Task Confidence_ThatIsNoNumberFromZeroToOne_IsUnprocessable(string confidence) =>
        RefusedAsync(422, () => _carrier.SendAsync(
            $"/voice/step?call={_waiting.CallSid}&n=1", ("CallSid", _waiting.CallSid), ("Confidence", confidence)));

    [Test]
    public Task Body_OfAMegabyte_IsTooLarge() => RefusedAsync(
        413, () => _carrier.SendAsync("/voice/incoming", ("CallSid", Nobody), ("From", new string('1', 1_000_000))));

    [TestCase("CallSid", "📞")]
    [TestCase("CallSid", "CA\u001b[31m", TestName = "CallSid_WithAnEscapeCharacter_IsUnprocessable")]
    [TestCase("CallSid", "CA{routing}:outbox")]
    [TestCase("Digits", "1📞")]
    [TestCase("Digits", "1\u0007", TestName = "Digits_WithABell_IsUnprocessable")]
    [TestCase("From", "+383\u0007\r\nX: y", TestName = "From_WithALineBreak_IsUnprocessable")]
    public Task Field_WithWhatNoTelephoneSends_IsUnprocessable(string field, string value)
    {
        var form = new Dictionary<string, string> { ["CallSid"] = Nobody, ["From"] = "+38344999999", [field] = value };
        return RefusedAsync(422, () => _carrier.SendAsync("/voice/incoming", [.. form.Select(f => (f.Key, f.Value))]));
    }

    [Test]
    public Task Field_WithAZeroCharacter_IsABadRequest() => RefusedAsync(
        400, () => _carrier.SendAsync("/voice/incoming", ("CallSid", Nobody), ("From", "+383\0")));

    [TestCase("/voice/status", "CallStatus")]
    [TestCase("/voice/left-queue", "QueueResult")]
    public Task Word_ThatTheCarrierDoesNotHave_IsUnprocessable(string path, string field) =>
        RefusedAsync(422, () => _carrier.SendAsync(
            $"{path}?call={_waiting.CallSid}&n=1", ("CallSid", _waiting.CallSid), (field, "📞\u0007")));

    [TestCase("/voice/offer?offer=%F0%9F%93%9E")]
    [TestCase("/voice/offer/answer?offer=nobodys")]
    [TestCase("/voice/offer/bridge?offer=")]
    public async Task Offer_ThatIsNone_NothingIsLearnt(string path)
    {
        var before = await _traces.NamesAsync();
        var answer = await _carrier.SendAsync(path, ("CallSid", Nobody), ("Digits", "1"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status is 200 or 400 or 404, $"{answer}");
            Assert.That(answer.Body, Does.Not.Contain("Conference").And.Not.Contain("Exception"));
            Assert.That(await _traces.NamesAsync(), Is.EqualTo(before));
        }
    }

    [TestCase("/audio/..%2F..%2Fappsettings.json")]
    [TestCase("/audio/%F0%9F%93%9E.wav")]
    [TestCase("/api/agents")]
    public async Task Address_AskedByAStranger_GivesNothing(string path)
    {
        using var response = await _centre.System.Http.GetAsync(new Uri(_centre.System.Host.Address, path));
        Assert.That(response.StatusCode, Is.AnyOf(HttpStatusCode.NotFound, HttpStatusCode.Unauthorized));
    }

    private async Task RefusedAsync(int status, Func<Task<Answer>> send)
    {
        var names = await _traces.NamesAsync();
        var call = await _traces.OfCallAsync(_waiting.CallSid);

        var answer = await send();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(status), answer.Body);
            Assert.That(answer.Body, Does.Not.Match(@"\bat [\w.]+\(").And.Not.Contain("Exception").And.Not.Contain(".cs:"));
            Assert.That(await _traces.NamesAsync(), Is.EqualTo(names), "nothing is written");
            Assert.That(await _traces.OfCallAsync(_waiting.CallSid), Is.EqualTo(call), "the waiting call is as it was");
        }
    }
}
