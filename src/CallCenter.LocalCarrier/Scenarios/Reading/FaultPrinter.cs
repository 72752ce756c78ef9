namespace CallCenter.LocalCarrier.Scenarios.Reading;

/// <summary>Tells people what is wrong with their files.</summary>
internal static class FaultPrinter
{
    /// <summary>Writes every fault; the exit code of a command that cannot go on is 2.</summary>
    public static async Task<int> RefuseAsync(IEnumerable<FileFault> faults)
    {
        foreach (var fault in faults)
        {
            await Console.Error.WriteLineAsync(fault.ToString());
        }

        return 2;
    }
}
