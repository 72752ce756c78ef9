namespace CallCenter.Cli.Flows;

/// <summary>Finds the flow files of the checkout or deployment the operator stands in.</summary>
internal static class FlowsFolder
{
    private const string Name = "ivr-flows";

    /// <summary>The nearest folder named <c>ivr-flows</c>: in the working folder, else in the nearest one above.</summary>
    /// <returns>Its path, or null.</returns>
    public static string? Nearest()
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, Name);
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
