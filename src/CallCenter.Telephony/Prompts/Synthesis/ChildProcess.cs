using System.ComponentModel;
using System.Diagnostics;

namespace CallCenter.Telephony.Prompts.Synthesis;

/// <summary>What every process started by this folder needs.</summary>
internal static class ChildProcess
{
    /// <summary>Ends a process and all it started; one that never started or has ended is left alone.</summary>
    /// <param name="process">The process.</param>
    public static void Kill(Process process)
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
        catch (Exception fault) when (fault is InvalidOperationException or Win32Exception)
        {
            // Never started, or ended between the question and the kill: either way there is nothing left to end.
            Debug.Assert(fault.Message.Length > 0, "an exception says what happened");
        }
    }

    /// <summary>The first line of what a process wrote, at most 200 characters of it.</summary>
    /// <param name="output">The output.</param>
    /// <returns>The line, or "it said nothing".</returns>
    public static string FirstLine(string output)
    {
        var line = output.AsSpan().Trim();
        var end = line.IndexOfAny('\r', '\n');
        line = end < 0 ? line : line[..end];
        return line.IsEmpty ? "it said nothing" : line[..Math.Min(line.Length, 200)].ToString();
    }
}
