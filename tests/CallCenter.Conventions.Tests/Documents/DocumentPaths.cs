using System.Text.RegularExpressions;

namespace CallCenter.Conventions.Tests.Documents;

/// <summary>What a document in Markdown names, in back quotes, as a file or folder of the repository.</summary>
internal static partial class DocumentPaths
{
    private static readonly string[] Roots = ["src/", "tests/", "docs/", "scripts/", "ivr-flows/", ".ci/"];
    private static readonly string[] FileEndings = [".md", ".sln", ".props", ".cs", ".csproj", ".lua", ".sql", ".yaml"];

    /// <summary>The paths a text names, with the number of their line. Those with a gap to fill in are left out.</summary>
    public static IEnumerable<(int Line, string Path)> In(string text)
    {
        var fenced = false;
        foreach (var (index, line) in text.Split('\n').Index())
        {
            if (line.TrimStart().StartsWith("```", StringComparison.Ordinal))
            {
                fenced = !fenced;
            }

            if (fenced)
            {
                continue;
            }

            foreach (var word in Quoted().Matches(line).SelectMany(match => match.Groups[1].Value.Split(' ')))
            {
                var path = word.TrimEnd('.', ',', ':', ';', ')', '/');
                if (IsPath(path))
                {
                    yield return (index + 1, path);
                }
            }
        }
    }

    private static bool IsPath(string word) =>
        word.IndexOfAny(['…', '<', '*', '{', '$']) < 0
        && (Array.Exists(Roots, root => word.StartsWith(root, StringComparison.Ordinal))
            || (!word.Contains('/') && word.Length > 5 && Array.Exists(FileEndings, ending => word.EndsWith(ending, StringComparison.Ordinal) && word != ending)));

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
