using System.Collections.Immutable;
using System.Reflection;

namespace CallCenter.Core.CodeEntry.Spoken;

/// <summary>One word of a table.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Meaning">What it means: a letter, a number, a prefix.</param>
/// <param name="Written">The word as it is spelled.</param>
/// <param name="IsUsual">Whether it is the first of its line.</param>
internal sealed record TableWord(WordKind Kind, string Meaning, string Written, bool IsUsual);

/// <summary>The words of one language, of all languages, or of places, from the table in the assembly.</summary>
internal static class WordTable
{
    /// <summary>Reads a table.</summary>
    /// <param name="name">Its file's name without the ending.</param>
    /// <exception cref="InvalidOperationException">There is no such table, or a line of it cannot be read.</exception>
    public static ImmutableArray<TableWord> Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"CallCenter.Core.CodeEntry.Spoken.Words.{name}.tsv")
            ?? throw new InvalidOperationException($"There is no word table '{name}'.");
        using var reader = new StreamReader(stream);
        var words = ImmutableArray.CreateBuilder<TableWord>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                words.AddRange(Words(name, line));
            }
        }

        return words.ToImmutable();
    }

    private static IEnumerable<TableWord> Words(string name, string line)
    {
        if (line.Split('\t') is not [var kind, var meaning, var words]
            || !Enum.TryParse<WordKind>(kind.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var parsed))
        {
            throw new InvalidOperationException($"The word table '{name}' has a line that cannot be read: {line}");
        }

        return words.Split(", ").Select((word, index) => new TableWord(parsed, meaning, word, index == 0));
    }
}
