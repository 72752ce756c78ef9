using System.CommandLine;
using CallCenter.Local.Agents;
using CallCenter.Local.Demo;
using CallCenter.Local.Starting;

namespace CallCenter.Local.Call;

/// <summary><c>call</c>: a person places a call from the terminal.</summary>
internal static class CallCommand
{
    private static readonly DeskManner Manner = new("Po, ju dëgjoj.", HangsUpAfterReply: false);

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var from = new Option<string>("--from")
        {
            Description = "The number to call from, in E.164.",
            DefaultValueFactory = _ => "+38344000009",
        };
        from.Validators.Add(result =>
        {
            var number = result.GetValueOrDefault<string>() ?? "";
            if (number.Length is < 4 or > 16 || number[0] != '+' || !number[1..].All(char.IsAsciiDigit))
            {
                result.AddError("--from takes a number in E.164, such as +38344000009.");
            }
        });
        var noAgents = new Option<bool>("--no-agents") { Description = "Let nobody answer: the caller goes on waiting." };
        var player = new Option<string?>("--player")
        {
            HelpName = "PROGRAM",
            Description = "A program that plays WAV files, such as aplay or \"play -q\": what is played to the caller is heard here. What the carrier speaks itself is only printed.",
        };
        var options = new StartOptions("call", hostPort: 0);
        var command = new Command("call", """
            Places a call from this terminal: to the call centre that runs here already, else to one of its own with
            made-up agents. Prompts are printed; type keys (0-9 * #) and Enter to press them,
            'say WORDS' to speak, 'hangup' or an empty input end to hang up. Try 345778#, then 2 and 1.
            """) { from, noAgents, player };
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(options.Read(parsed), new CallerAtTerminal(parsed.GetValue(from)!, Words(parsed.GetValue(player))), !parsed.GetValue(noAgents), cancellationToken));
        return command;
    }

    private static string[] Words(string? player) => player?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static async Task<int> RunAsync(LocalOptions options, CallerAtTerminal caller, bool withAgents, CancellationToken cancellationToken)
    {
        var transcript = new Transcript(Console.Out);
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(60) };
        if (options.CarrierPort != 0 && await PhoneLine.FindRunningAsync(http, options.CarrierPort, cancellationToken) is { } running)
        {
            Console.WriteLine("Calling the call centre that runs on this machine; an agent at its desk takes the call.");
            return await TerminalCall.RunAsync(running, caller, transcript, cancellationToken);
        }

        await using var system = await Serving.StartAsync(options with { CarrierPort = 0 }, cancellationToken);
        await using var desks = withAgents
            ? await AutomaticDesks.StartAsync(system, LocalAgent.All, Manner, transcript, cancellationToken)
            : null;
        return await TerminalCall.RunAsync(PhoneLine.To(system), caller, transcript, cancellationToken);
    }
}
