namespace CallCenter.LocalCarrier.Scenarios.Reading;

/// <summary>Something wrong in a file, with the cure.</summary>
/// <param name="File">The file as it was named.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Message">What is wrong and what to write instead.</param>
public sealed record FileFault(string File, int Line, string Message)
{
    /// <summary>As compilers write it: <c>file:line: message</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}: {Message}");
}

/// <summary>Collects what is wrong with one file, so that all of it is told at once.</summary>
internal sealed class FileFaults(string file)
{
    private readonly List<FileFault> faults = [];

    public string File => file;

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<FileFault> All => [.. faults.OrderBy(fault => fault.Line)];

    public void Add(int line, string message) => faults.Add(new FileFault(file, line, message));
}
