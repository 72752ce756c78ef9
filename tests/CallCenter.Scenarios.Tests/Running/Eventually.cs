using System.Diagnostics;

namespace CallCenter.Scenarios.Tests.Running;

/// <summary>Waits for what becomes true by itself, on a machine that may be slow.</summary>
internal static class Eventually
{
    /// <summary>The longest any test waits for one thing.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Asks again and again until the answer is right.</summary>
    /// <param name="ask">The question.</param>
    /// <param name="right">Whether an answer is the one waited for.</param>
    /// <param name="what">What is waited for, for the failure's message.</param>
    /// <returns>The right answer.</returns>
    public static async Task<T> GetAsync<T>(Func<Task<T>> ask, Func<T, bool> right, string what)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var answer = await ask();
            if (right(answer))
            {
                return answer;
            }

            if (waited.Elapsed > Patience)
            {
                throw new TimeoutException($"Waited {Patience.TotalSeconds:0} s in vain for: {what}. Last: {answer}");
            }

            await Task.Delay(Pause);
        }
    }
}
