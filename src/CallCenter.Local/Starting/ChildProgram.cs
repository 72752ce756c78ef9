using System.Diagnostics;
using CallCenter.Local.Tools;

namespace CallCenter.Local.Starting;

/// <summary>One of our own programs, run to its end.</summary>
internal static class ChildProgram
{
    private static readonly TimeSpan Budget = TimeSpan.FromMinutes(5);

    /// <summary>Runs a program.</summary>
    /// <param name="program">Its assembly.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">Environment variables beside ours.</param>
    /// <param name="input">What it reads, or null.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Its exit code and everything it printed.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        string program,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string> environment,
        string? input,
        CancellationToken cancellationToken)
    {
        var outcome = await ToolProcess.RunAsync(Describe(program, arguments, environment), input ?? "", Budget, cancellationToken);
        return outcome.ExitCode == ToolProcess.TooSlow
            ? (outcome.ExitCode, $"It did not end within {Budget.TotalMinutes:0} minutes. {outcome.Output}")
            : (outcome.ExitCode, outcome.Output);
    }

    /// <summary>Describes how a program of ours is started.</summary>
    /// <param name="program">Its assembly.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">Environment variables beside ours.</param>
    public static ProcessStartInfo Describe(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
