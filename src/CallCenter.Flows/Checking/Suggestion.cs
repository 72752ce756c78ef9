namespace CallCenter.Flows.Checking;

/// <summary>Guesses which name was meant.</summary>
internal static class Suggestion
{
    /// <summary>A question to append to a message: <c> Did you mean 'outage.until'?</c>; empty where no name is near.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="known">The names there are.</param>
    public static string For(string written, IEnumerable<string> known)
    {
        var near = known
            .Where(name => Math.Abs(name.Length - written.Length) <= Most(written))
            .Select(name => (Name: name, Steps: Steps(written, name)))
            .Where(pair => pair.Steps <= Most(written))
            .OrderBy(pair => pair.Steps)
            .ThenBy(pair => pair.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return near.Name is null ? "" : $" Did you mean '{near.Name}'?";
    }

    private static int Most(string written) => Math.Min(3, 1 + (written.Length / 5));

    // Letters to insert, drop, exchange or swap with their neighbour.
    private static int Steps(string one, string other)
    {
        var rows = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                rows[i, j] = (i, j) switch
                {
                    (0, _) => j,
                    (_, 0) => i,
                    _ => Least(rows, i, j, one, other),
                };
            }
        }

        return rows[one.Length, other.Length];
    }

    private static int Least(int[,] rows, int i, int j, string one, string other)
    {
        var cost = one[i - 1] == other[j - 1] ? 0 : 1;
        var least = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
        return i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] ? Math.Min(least, rows[i - 2, j - 2] + 1) : least;
    }
}
