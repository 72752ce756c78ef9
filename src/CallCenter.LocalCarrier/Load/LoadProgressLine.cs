namespace CallCenter.LocalCarrier.Load;

/// <summary>Tells on a writer how far a load is, a line each time it is told.</summary>
/// <param name="output">Where the lines go.</param>
public sealed class LoadProgressLine(TextWriter output) : IProgress<LoadProgress>
{
    /// <inheritdoc/>
    public void Report(LoadProgress value)
    {
        ArgumentNullException.ThrowIfNull(value);
        output.WriteLine(FormattableString.Invariant(
            $"... {value.Elapsed.TotalSeconds,5:0} s: {value.Started} started, {value.UnderWay} under way, {value.Failed} failed"));
    }
}
