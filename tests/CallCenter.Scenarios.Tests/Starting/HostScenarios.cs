using System.Globalization;
using System.Net;
using System.Net.Sockets;
using CallCenter.Local.Starting;
using CallCenter.Scenarios.Tests.Running;
using CallCenter.Testing;

namespace CallCenter.Scenarios.Tests.Starting;

/// <summary>The host by itself, as a deployment starts it.</summary>
internal sealed class HostScenarios
{
    private const string Nowhere = "127.0.0.1:1";
    private const string NowhereToo = "Host=127.0.0.1;Port=1;Database=callcenter;Username=callcenter";

    [Test]
    public async Task Start_WithoutAnySetting_NamesEachMissingKeyAndExitsWithTwo()
    {
        await using var host = new ProgramRun(LocalPaths.Host, [], ("Flows:Path", LocalPaths.Flows));

        Assert.That(await host.EndsAsync(), Is.EqualTo(2), host.Output);
        using (Assert.EnterMultipleScope())
        {
            foreach (var key in new[]
            {
                "ConnectionStrings:Postgres", "ConnectionStrings:Redis", "Twilio:AccountSid", "Twilio:AuthToken", "Twilio:PublicBaseUrl",
            })
            {
                Assert.That(host.Output, Does.Contain(key));
            }

            Assert.That(host.Output, Does.Not.Contain(" at ").And.Not.Contain("Exception"));
        }
    }

    [Test]
    public async Task Start_WithAFaultInAFlowFile_NamesFileLineAndColumn()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(LocalPaths.Flows, "*.yaml", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder.Path, Path.GetRelativePath(LocalPaths.Flows, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            var text = await File.ReadAllTextAsync(file);
            await File.WriteAllTextAsync(copy, text.Replace("unidentified: person", "unidentified: nobody", StringComparison.Ordinal));
        }

        await using var host = new ProgramRun(LocalPaths.Host, [], Settings(Nowhere, NowhereToo, ("Flows:Source", "Folder"), ("Flows:Path", folder.Path)));

        Assert.That(await host.EndsAsync(), Is.EqualTo(2), host.Output);
        Assert.That(host.Output, Does.Match(@"customer-care\.yaml:\d+:\d+.*nobody"));
    }

    [Test]
    public async Task Start_OnABusyPort_SaysSoInASentence()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        await using var host = new ProgramRun(
            LocalPaths.Host, [], Settings(Nowhere, NowhereToo, ("Urls", FormattableString.Invariant($"http://127.0.0.1:{port}"))));

        Assert.That(await host.EndsAsync(), Is.EqualTo(2), host.Output);
        // The framework logs the whole story; what counts for an operator is the last line.
        Assert.That(
            host.Output.Trim().Split('\n')[^1],
            Does.Contain(port.ToString(CultureInfo.InvariantCulture)).And.Contain("--Urls"));
    }

    [Test]
    public async Task Ready_RedisIsMissingAndTheDatabaseIsEmpty_NamesBoth()
    {
        var answer = await ReadyAsync(Nowhere, await TestStores.PostgresAsync());
        Assert.That(answer, Does.Contain("redis: ").And.Contain("owes").And.Contain("0001").And.Contain("callcenter db migrate"));
    }

    [Test]
    public async Task Ready_PostgresIsMissing_NamesItAlone()
    {
        var answer = await ReadyAsync(await TestStores.RedisAsync(), NowhereToo);
        Assert.That(answer, Does.Contain("postgres: ").And.Not.Contain("redis: "));
    }

    private static async Task<string> ReadyAsync(string redis, string postgres)
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var address = FormattableString.Invariant($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}");
        free.Stop();
        await using var host = new ProgramRun(LocalPaths.Host, [], Settings(redis, postgres, ("Urls", address)));
        await host.PrintsAsync("Now listening on");
        using var http = new HttpClient { Timeout = Eventually.Patience };
        using var live = await http.GetAsync(new Uri($"{address}/health/live"));
        using var ready = await http.GetAsync(new Uri($"{address}/health/ready"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(live.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(ready.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        }

        return await ready.Content.ReadAsStringAsync();
    }

    private static (string, string)[] Settings(string redis, string postgres, params (string, string)[] more) =>
    [
        ("ConnectionStrings:Redis", redis),
        ("ConnectionStrings:Postgres", postgres),
        ("Twilio:AccountSid", "AC00000000000000000000000000000002"),
        ("Twilio:AuthToken", "a-token-for-this-test-alone-0001"),
        ("Twilio:PublicBaseUrl", "http://127.0.0.1:5080"),
        ("Flows:Source", "Folder"),
        ("Flows:Path", LocalPaths.Flows),
        .. more,
    ];
}
