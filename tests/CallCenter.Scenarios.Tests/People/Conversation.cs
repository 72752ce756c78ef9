using CallCenter.LocalCarrier.Client;

namespace CallCenter.Scenarios.Tests.People;

/// <summary>What two people with telephones do.</summary>
internal static class Conversation
{
    /// <summary>Shows that both really hear each other.</summary>
    public static async Task TalksWithAsync(this Caller caller, AgentAtDesk agent)
    {
        await Task.WhenAll(caller.IsConnectedAsync(), agent.IsConnectedAsync());
        await caller.SaysAsync("Is anybody there?");
        await agent.IsToldAsync("Is anybody there?");
        await agent.SaysAsync("I am.");
        await caller.IsToldAsync("I am.");
    }

    /// <summary>Ends whatever the handset is in, ringing or talking.</summary>
    public static async Task PutDownAsync(this HandsetClient handset)
    {
        try
        {
            switch ((await handset.GetAsync()).State)
            {
                case "ringing" when handset.Address.StartsWith("client:", StringComparison.Ordinal):
                    await handset.RejectAsync();
                    break;
                case not "idle":
                    await handset.HangUpAsync();
                    break;
            }
        }
        catch (CarrierRefusedException e) when (e.Status == 409)
        {
            // The call ended by itself in between: that is all that was wanted.
            await TestContext.Progress.WriteLineAsync($"{handset.Address}: {e.Message}");
        }
    }
}
