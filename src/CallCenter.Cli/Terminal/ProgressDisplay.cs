using System.Globalization;
using Spectre.Console;

namespace CallCenter.Cli.Terminal;

/// <summary>How far a piece of work is.</summary>
/// <param name="Fraction">0 to 1, or null where the end is not known.</param>
/// <param name="Text">What is being done, in a few words.</param>
/// <param name="Begins">Whether a new part of the work begins, which is worth a line of its own.</param>
internal readonly record struct WorkProgress(double? Fraction, string Text, bool Begins = false);

/// <summary>
/// Shows progress on standard error, so that standard output stays clean for results: a bar on a terminal, else one
/// plain line for each tenth or five seconds.
/// </summary>
internal static class ProgressDisplay
{
    private static readonly TimeSpan LineEvery = TimeSpan.FromSeconds(5);

    /// <summary>Runs work while its progress is shown.</summary>
    /// <param name="work">Given where to report; may report from any thread.</param>
    public static Task<T> RunAsync<T>(Func<Action<WorkProgress>, Task<T>> work) =>
        Console.IsErrorRedirected ? RunPlainAsync(work) : RunWithBarAsync(work);

    private static Task<T> RunWithBarAsync<T>(Func<Action<WorkProgress>, Task<T>> work) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) })
            .Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask("starting", maxValue: 1);
                return await work(progress =>
                {
                    bar.Description = Markup.Escape(progress.Text);
                    bar.IsIndeterminate = progress.Fraction is null;
                    bar.Value = progress.Fraction ?? bar.Value;
                });
            });

    private static Task<T> RunPlainAsync<T>(Func<Action<WorkProgress>, Task<T>> work)
    {
        var tenth = -1;
        var lastText = "";
        var lastAt = TimeProvider.System.GetTimestamp();
        return work(progress =>
        {
            var reached = progress.Fraction is { } fraction ? (int)(fraction * 10) : tenth;
            var due = progress.Begins
                || (progress.Text != lastText && TimeProvider.System.GetElapsedTime(lastAt) >= LineEvery);
            if (reached <= tenth && !due)
            {
                return;
            }

            (tenth, lastText, lastAt) = (Math.Max(reached, tenth), progress.Text, TimeProvider.System.GetTimestamp());
            var share = progress.Fraction is { } f ? string.Create(CultureInfo.InvariantCulture, $"{f * 100:F0} % ") : "";
            Console.Error.WriteLine($"{share}{progress.Text}");
        });
    }
}
