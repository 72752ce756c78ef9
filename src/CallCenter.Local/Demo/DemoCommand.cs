using System.CommandLine;
using CallCenter.Local.Agents;
using CallCenter.Local.Starting;

namespace CallCenter.Local.Demo;

/// <summary><c>demo</c>: plays three calls and prints both sides.</summary>
internal static class DemoCommand
{
    private static readonly DeskManner Manner = new("Faleminderit, e shoh menjëherë. / Hvala, pogledaću odmah. / Thank you, I see it.", HangsUpAfterReply: true);

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var options = new StartOptions("demo", hostPort: 0, carrierPort: 0, speed: 4);
        var command = new Command("demo", "Plays three calls, prints both sides and what the agent sees, and ends.");
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var system = await Serving.StartAsync(options.Read(parsed), cancellationToken);
            return await RunAsync(system, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(LocalSystem system, CancellationToken cancellationToken)
    {
        var transcript = new Transcript(Console.Out);
        await using var desks = await AutomaticDesks.StartAsync(system, LocalAgent.All, Manner, transcript, cancellationToken);
        var wrong = 0;
        foreach (var call in DemoCall.All)
        {
            var queue = await call.PlayAsync(system, transcript, cancellationToken);
            var right = queue == call.Queue;
            wrong += right ? 0 : 1;
            transcript.Write(right
                ? $"  ✓ reached an agent of '{queue}'"
                : $"  ✗ came to '{queue}' instead of '{call.Queue}'");

            // The agent's last lines, the wrap-up, belong to this call.
            await Task.Delay(TimeSpan.FromMilliseconds(500), cancellationToken);
        }

        transcript.Write(wrong == 0 ? "\nAll three calls reached the right agent." : $"\n{wrong} of three calls went wrong.");
        return wrong == 0 ? 0 : 1;
    }
}
