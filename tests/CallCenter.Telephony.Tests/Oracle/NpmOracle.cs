using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CallCenter.Telephony.Tests.Oracle;

/// <summary>One Node process that answers what Twilio's own library does; a question and an answer are a line each.</summary>
[SetUpFixture]
internal sealed class NpmOracle
{
    private static readonly TimeSpan InstallBudget = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan AnswerBudget = TimeSpan.FromSeconds(30);

    private static Process? node;

    private static string Folder
    {
        get
        {
            var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CallCenter.sln")))
            {
                folder = folder.Parent;
            }

            Assert.That(folder, Is.Not.Null, "The tests must run below the repository.");
            return Path.Combine(folder!.FullName, "tests", "oracle");
        }
    }

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        if (IsStale())
        {
            await InstallAsync();
        }

        node = Start("node", "oracle.mjs");
    }

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

    // npm writes this file last, so an installation that was cut short is done again.
    private static bool IsStale()
    {
        var done = Path.Combine(Folder, "node_modules", ".package-lock.json");
        return !File.Exists(done)
            || File.GetLastWriteTimeUtc(done) < File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json"));
    }

    private static async Task InstallAsync()
    {
        // npm is a script, which Windows starts through its shell only.
        using var npm = OperatingSystem.IsWindows() ? Start("cmd", "/c", "npm", "ci") : Start("npm", "ci");
        npm.StandardInput.Close();
        var said = Task.WhenAll(npm.StandardOutput.ReadToEndAsync(), npm.StandardError.ReadToEndAsync());
        using var budget = new CancellationTokenSource(InstallBudget);
        try
        {
            await npm.WaitForExitAsync(budget.Token);
        }
        catch (OperationCanceledException)
        {
            npm.Kill(entireProcessTree: true);
            Assert.Fail($"npm ci in tests/oracle took longer than {InstallBudget}. Run it by hand to see why.");
        }

        Assert.That(npm.ExitCode, Is.Zero, $"npm ci in tests/oracle failed:\n{string.Join('\n', await said)}");
    }

    private static Process Start(string program, params string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = Folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = program != "node",
                StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                StandardOutputEncoding = Encoding.UTF8,
            })!;
        }
        catch (Win32Exception)
        {
            Assert.Fail($"The oracle tests need Node.js 20 or newer with npm, and '{program}' was not found on the PATH.");
            throw;
        }
    }
}
