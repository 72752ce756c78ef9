using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using CallCenter.Npm;

namespace CallCenter.Telephony.Tests.Oracle;

/// <summary>One Node process that answers what Twilio's own library does; a question and an answer are a line each.</summary>
[SetUpFixture]
internal sealed class NpmOracle
{
    private static readonly TimeSpan AnswerBudget = TimeSpan.FromSeconds(30);

    private static Process? node;

    [OneTimeSetUp]
    public async Task StartAsync() => node = (await NpmFolder.InstalledAsync("oracle")).Start("node", "oracle.mjs");

    [OneTimeTearDown]
    public void Stop()
    {
        node?.StandardInput.Close(); // ends its loop
        if (node?.WaitForExit(AnswerBudget) is false)
        {
            node.Kill(entireProcessTree: true);
        }

        node?.Dispose();
    }

    /// <summary>Asks one question. Fails the test when the library throws.</summary>
    public static async Task<JsonNode> AskAsync(string op, object question)
    {
        var line = JsonSerializer.SerializeToNode(question)!.AsObject();
        line["op"] = op;
        await node!.StandardInput.WriteLineAsync(line.ToJsonString());
        await node.StandardInput.FlushAsync();
        var answer = await node.StandardOutput.ReadLineAsync().WaitAsync(AnswerBudget);
        Assert.That(answer, Is.Not.Null, $"The oracle ended. It was asked: {line.ToJsonString()}");
        var reply = JsonNode.Parse(answer!)!;
        Assert.That(reply["error"]?.ToString(), Is.Null, line.ToJsonString());
        return reply["answer"]!;
    }
}
