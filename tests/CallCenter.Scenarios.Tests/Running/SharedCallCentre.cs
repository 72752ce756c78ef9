using CallCenter.Scenarios.Tests.Running;

namespace CallCenter.Scenarios.Tests;

/// <summary>The call centre of all tests that leave it as they found it; started once, for starting takes seconds.</summary>
[SetUpFixture]
internal sealed class SharedCallCentre
{
    private static Lazy<Task<CallCentre>> _running = new(() => CallCentre.StartAsync());

    /// <summary>The running call centre.</summary>
    public static Task<CallCentre> Get() => _running.Value;

    [OneTimeTearDown]
    public static async Task StopAsync()
    {
        if (_running.IsValueCreated)
        {
            await (await _running.Value).DisposeAsync();
            _running = new(() => throw new InvalidOperationException("The tests are over."));
        }
    }
}
