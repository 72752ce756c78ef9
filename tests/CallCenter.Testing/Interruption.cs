using System.Diagnostics;
using System.Globalization;

namespace CallCenter.Testing;

/// <summary>Does to a process what Ctrl-C does.</summary>
public static class Interruption
{
    private const ulong InterruptBit = 1 << 1;

    /// <summary>
    /// Sends the interrupt signal; or the request to end, where the process was born with interrupts ignored, as every
    /// child of a background job is. Our programs treat both alike.
    /// </summary>
    /// <param name="process">Who gets it.</param>
    public static async Task SendAsync(Process process)
    {
        var pid = process.Id.ToString(CultureInfo.InvariantCulture);
        using var kill = Process.Start("kill", [IgnoresInterrupts(pid) ? "-TERM" : "-INT", pid]);
        await kill.WaitForExitAsync();
        if (kill.ExitCode != 0)
        {
            throw new InvalidOperationException($"The process {pid} could not be interrupted.");
        }
    }

    private static bool IgnoresInterrupts(string pid)
    {
        var status = $"/proc/{pid}/status";
        var mask = File.Exists(status)
            ? File.ReadLines(status).FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal))
            : null;
        return mask is not null && (Convert.ToUInt64(mask["SigIgn:".Length..].Trim(), 16) & InterruptBit) != 0;
    }
}
