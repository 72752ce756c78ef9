using System.ComponentModel;
using System.Diagnostics;

namespace CallCenter.Local.Tools;

/// <summary>How a tool ended.</summary>
/// <param name="ExitCode">The tool's own code; <see cref="ToolProcess.NotFound"/> or <see cref="ToolProcess.TooSlow"/>
/// from us.</param>
/// <param name="Output">Standard output and standard error, in the order they came.</param>
internal sealed record ToolOutcome(int ExitCode, string Output)
{
    public bool Succeeded => ExitCode == 0;
}

/// <summary>Runs one tool to its end, within a time budget. A missing tool or a slow one is a value.</summary>
internal static class ToolProcess
{
    /// <summary>The shell's own code for a command that does not exist.</summary>
    public const int NotFound = 127;

    /// <summary>The code <c>timeout</c> uses for a command it had to end.</summary>
    public const int TooSlow = 124;

    /// <summary>Runs a tool that reads nothing.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="folder">Its working folder.</param>
    /// <param name="budget">How long it may take; then it is ended.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static Task<ToolOutcome> RunAsync(
        IReadOnlyList<string> command, string folder, TimeSpan budget, CancellationToken cancellationToken) =>
        RunAsync(Describe(command, folder), null, budget, cancellationToken);

    /// <summary>Runs a described program.</summary>
    /// <param name="start">How it is started; its output is redirected, and its input where it reads something.</param>
    /// <param name="input">What it reads, or null to leave its input alone.</param>
    /// <param name="budget">How long it may take; then it and its children are ended.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<ToolOutcome> RunAsync(
        ProcessStartInfo start, string? input, TimeSpan budget, CancellationToken cancellationToken)
    {
        using var process = new Process { StartInfo = start };
        var output = new System.Text.StringBuilder();
        process.OutputDataReceived += (_, line) => Add(output, line.Data);
        process.ErrorDataReceived += (_, line) => Add(output, line.Data);
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            return new ToolOutcome(NotFound, e.Message);
        }

        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (input is not null)
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }

        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(budget);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
            return new ToolOutcome(process.ExitCode, Read(output));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellationToken.ThrowIfCancellationRequested();
            return new ToolOutcome(TooSlow, Read(output));
        }
    }

    private static ProcessStartInfo Describe(IReadOnlyList<string> command, string folder) => new(command[0], command.Skip(1))
    {
        WorkingDirectory = folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    private static void Add(System.Text.StringBuilder output, string? line)
    {
        lock (output)
        {
            output.AppendLine(line);
        }
    }

    private static string Read(System.Text.StringBuilder output)
    {
        lock (output)
        {
            return output.ToString().Trim();
        }
    }
}
