using System.CommandLine;
using CallCenter.Local.Starting;

namespace CallCenter.Local.Call;

/// <summary><c>call</c>: a person places a call from the terminal.</summary>
internal static class CallCommand
{
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
        var options = new StartOptions("call", hostPort: 0, carrierPort: 0);
        var command = new Command("call", """
            Places a call from this terminal. Prompts are printed; type keys (0-9 * #) and Enter to press them,
            'say WORDS' to speak, 'hangup' or an empty input end to hang up. Try 345778#, then 2 and 1.
            """) { from, noAgents };
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var system = await Serving.StartAsync(options.Read(parsed), cancellationToken);
            return await TerminalCall.RunAsync(system, parsed.GetValue(from)!, !parsed.GetValue(noAgents), cancellationToken);
        });
        return command;
    }
}
