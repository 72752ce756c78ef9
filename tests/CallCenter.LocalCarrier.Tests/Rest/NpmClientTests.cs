using System.Text.Json;
using CallCenter.LocalCarrier.Tests.Conformance;
using CallCenter.LocalCarrier.Tests.Stage;
using CallCenter.Npm;

namespace CallCenter.LocalCarrier.Tests.Rest;

/// <summary>
/// A client that nobody here wrote: Twilio's Node library drives every resource, with only the host replaced. One test per
/// file of <c>tests/carrier-client</c>; a new resource is one file there and one line here.
/// </summary>
[Checklist(ChecklistPoint.Rest, "https://github.com/twilio/twilio-node")]
internal sealed class NpmClientTests : CarrierStage
{
    private static readonly TimeSpan ClientBudget = TimeSpan.FromMinutes(1);

    // Real time: what a client looks at is still there when it asks.
    protected override CarrierOptions Setup => new() { Speed = 1 };

    [Rule("Twilio's own client creates, fetches, lists, changes and removes every resource, and knows every refusal.")]
    [TestCase("calls", 16)]
    [TestCase("queues", 10)]
    [TestCase("conferences", 7)]
    [TestCase("messages", 6)]
    [TestCase("recordings", 6)]
    [TestCase("taskrouter", 21)]
    public async Task Resource_DrivenByTwiliosOwnClient_AnswersAsItExpects(string resource, int checks)
    {
        App.On("/hold", "<Pause length=\"600\"/>");
        await PhoneAsync("client:arta", autoAnswer: true);

        var lines = await RunAsync(resource);

        var failed = lines.Where(line => !line.GetProperty("ok").GetBoolean());
        Assert.That(failed, Is.Empty);
        Assert.That(lines, Has.Count.EqualTo(checks), "checks that were made");
    }

    private async Task<List<JsonElement>> RunAsync(string resource)
    {
        var folder = await NpmFolder.InstalledAsync("carrier-client");
        using var node = folder.Start("node", "client.mjs", resource);
        var settings = new { carrier = Carrier.BaseAddress, account = Options.AccountSid, token = Options.AuthToken, application = App.Base };
        await node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(settings));
        node.StandardInput.Close();
        using var budget = new CancellationTokenSource(ClientBudget);
        try
        {
            var said = await node.StandardOutput.ReadToEndAsync(budget.Token);
            await node.WaitForExitAsync(budget.Token);
            Assert.That(node.ExitCode, Is.Zero, said);
            return [.. said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
        }
        catch (OperationCanceledException)
        {
            node.Kill(entireProcessTree: true);
            throw;
        }
    }
}
