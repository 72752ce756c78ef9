using System.Net;
using System.Net.Http.Json;
using System.Text;
using CallCenter.LocalCarrier.Faults;
using CallCenter.LocalCarrier.Tests.Stage;

namespace CallCenter.LocalCarrier.Tests.Faults;

internal sealed class FaultEndpointTests : CarrierStage
{
    protected override CarrierOptions Setup => base.Setup with { Faults = [new Fault(FaultKind.SlowWebhook, 0.3, TimeSpan.Zero)] };

    [Test]
    public async Task Put_OtherFaults_ReplacesThemAndCountsGoOn()
    {
        Assert.That((await GetAsync("/carrier/faults")).GetProperty("slow-webhook").GetProperty("share").GetDouble(), Is.EqualTo(0.3));

        using var answer = await Http.PutAsJsonAsync("/carrier/faults", new Dictionary<string, object?> { ["rest-429"] = new { share = 1 } });
        await RestAsync(HttpMethod.Get, "Calls.json");
        var now = await GetAsync("/carrier/faults");

        Assert.That(now.GetProperty("slow-webhook").GetProperty("share").GetDouble(), Is.Zero);
        Assert.That(now.GetProperty("rest-429").GetProperty("happened").GetInt32(), Is.EqualTo(1));
    }

    [TestCase("{\"slow\":{}}", "There are: slow-webhook")]
    [TestCase("{\"slow-webhook\":{\"share\":2}}", "from 0 to 1")]
    [TestCase("{\"slow-webhook\":{\"share\":1,\"seconds\":-1}}", "seconds from 0 to 3600")]
    public async Task Put_Nonsense_IsRefusedAndChangesNothing(string body, string sentence)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await Http.PutAsync("/carrier/faults", content);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain(sentence));
        Assert.That(Carrier.Carrier.Faults.Plan.Single().Share, Is.EqualTo(0.3));
    }
}
