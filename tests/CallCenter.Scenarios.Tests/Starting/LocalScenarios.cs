using System.Globalization;
using System.Net;
using System.Net.Sockets;
using CallCenter.Local.Starting;
using CallCenter.Scenarios.Tests.Running;
using CallCenter.Testing;

namespace CallCenter.Scenarios.Tests.Starting;

/// <summary>The one command that starts everything, as a newcomer types it.</summary>
internal sealed class LocalScenarios
{
    private static readonly string Program = typeof(LocalSystem).Assembly.Location;

    [Test]
    public async Task Start_OnABusyPort_SaysWhichAndWhatToDo()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        using var folder = new TemporaryFolder();

        await using var local = new ProgramRun(Program, ["--data", folder.Path, "--host-port", port]);

        Assert.That(await local.EndsAsync(), Is.EqualTo(3));
        Assert.That(local.Output.Trim(), Does.Contain($"Port {port} is taken").And.Contain("--host-port").And.Not.Contain("   at "));
    }

    [Test]
    public async Task Start_WithAnUnknownOption_ExitsWithTwo()
    {
        await using var local = new ProgramRun(Program, ["--no-such-option"]);

        Assert.That(await local.EndsAsync(), Is.EqualTo(2));
        Assert.That(local.Output, Does.Contain("--no-such-option").And.Not.Contain("   at "));
    }

    [Test]
    public async Task TwoStarts_InterruptedAndThenKilled_ReuseTheDataAndLeaveNothingBehind()
    {
        using var folder = new TemporaryFolder();
        folder.LetEverybodyIn();
        await using var first = Start(folder);
        await first.PrintsAsync("The call centre runs");
        ExpectHostAndPostgres(first);
        await first.InterruptAsync();
        Assert.That(await first.EndsAsync(), Is.Zero, first.Output);
        await NobodyIsLeftAsync(first);

        await using var second = Start(folder);
        await second.PrintsAsync("The call centre runs");
        ExpectHostAndPostgres(second);
        second.Kill();
        await NobodyIsLeftAsync(second);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.Output, Does.Contain("Making up 50 customers"));
            Assert.That(second.Output, Does.Not.Contain("Making up").And.Not.Contain("Adding agents"));
        }
    }

    private static ProgramRun Start(TemporaryFolder folder) => new(
        Program, ["--data", folder.Path, "--host-port", "0", "--carrier-port", "0", "--customers", "50"]);

    private static void ExpectHostAndPostgres(ProgramRun local) => Assert.That(
        local.Processes(),
        Has.Some.Contains("CallCenter.Host").And.Some.Contains("postgres"),
        "else the check for what is left would see nothing");

    private static Task<string> NobodyIsLeftAsync(ProgramRun local) => Eventually.GetAsync(
        () => Task.FromResult(string.Join('\n', local.Processes())), left => left.Length == 0, "every process to be gone");
}
