using CallCenter.LocalCarrier.Scenarios.Playing;

namespace CallCenter.LocalCarrier.Scenarios.Running;

/// <summary>Prints a run while it goes on. Thread-safe.</summary>
/// <param name="output">Where results go.</param>
/// <param name="errors">Where progress goes.</param>
/// <param name="json">Whether nothing but one JSON object may be printed.</param>
/// <param name="quiet">Whether only failures are printed in full.</param>
internal sealed class RunPrinter(TextWriter output, TextWriter errors, bool json, bool quiet)
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(2);
    private readonly Lock gate = new();
    private int passed;
    private int failed;

    /// <summary>A copy is over.</summary>
    public void Finished(ScenarioResult result)
    {
        lock (gate)
        {
            passed += result.Passed ? 1 : 0;
            failed += result.Passed ? 0 : 1;
            if (!json && !(quiet && result.Passed))
            {
                output.WriteLine(Conversation.Of(result));
            }
        }
    }

    /// <summary>Says every two seconds how far it is, until disposed.</summary>
    public IDisposable ShowProgress(int planned, TimeProvider time) => time.CreateTimer(
        _ =>
        {
            lock (gate)
            {
                errors.WriteLine(FormattableString.Invariant($"... {passed + failed} of {planned} over, {failed} failed"));
            }
        },
        null,
        Pace,
        Pace);

    /// <summary>All is over.</summary>
    public void Summary(ScenarioRunReport report)
    {
        if (json)
        {
            output.WriteLine(ReportForms.ToJson(report));
            return;
        }

        var missing = report.Planned - report.Results.Count;
        var failures = report.Results.Count - report.Passed;
        output.WriteLine(FormattableString.Invariant(
            $"{report.Passed} passed, {failures} failed, {missing} not played, {report.Elapsed.TotalSeconds:0.0} s"));
    }
}
