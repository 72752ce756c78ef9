namespace CallCenter.Cli.Terminal;

/// <summary>Passes progress on at once, on the thread that made it; <see cref="Progress{T}"/> would reorder it.</summary>
/// <param name="report">Where it goes.</param>
internal sealed class DirectProgress<T>(Action<T> report) : IProgress<T>
{
    public void Report(T value) => report(value);
}
