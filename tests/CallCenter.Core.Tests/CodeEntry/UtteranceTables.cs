using CallCenter.Core.Customers;

namespace CallCenter.Core.Tests.CodeEntry;

/// <summary>One line of a table: what was heard, and the code, the codes to choose from, or <c>-</c>.</summary>
internal sealed record Utterance(Language Language, int Line, string Heard, string Expected)
{
    public override string ToString() => $"{Language.Code}.tsv:{Line} {Heard}";
}

/// <summary>The tables of utterances beside this file, which a native speaker can read.</summary>
internal static class UtteranceTables
{
    public static IEnumerable<Utterance> All => Language.All.SelectMany(Of);

    public static IEnumerable<Utterance> Of(Language language)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "CodeEntry", "Utterances", language.Code + ".tsv");
        foreach (var (index, line) in File.ReadAllLines(file).Index())
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t') is [var heard, var expected]
                    ? new Utterance(language, index + 1, heard, expected)
                    : throw new InvalidDataException($"{file}:{index + 1}: a line is an utterance, a tab, and what it means.");
            }
        }
    }
}
