using System.Runtime.CompilerServices;
using System.Text;

namespace CallCenter.Cli.Codes;

/// <summary>One line of input.</summary>
/// <param name="Text">The line without its end; of a longer one, its first <see cref="EntryLines.MostCharacters"/> characters.</param>
/// <param name="IsWhole">Whether that is all of it.</param>
internal readonly record struct EntryLine(string Text, bool IsWhole);

/// <summary>Reads lines as they arrive, and never keeps more than the beginning of one, however long it is.</summary>
internal static class EntryLines
{
    /// <summary>More than any entry has; what follows is read and forgotten.</summary>
    public const int MostCharacters = 1_000;

    /// <summary>Reads until the input ends. Lines end with a line feed, with or without a carriage return before it.</summary>
    /// <param name="input">The input; a last line need not have an end.</param>
    /// <param name="cancellationToken">Ends the wait for more.</param>
    public static async IAsyncEnumerable<EntryLine> ReadAsync(
        TextReader input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buffer = new char[4096];
        var line = new StringBuilder();
        var isPending = false;

        // A terminal cannot be asked to stop reading, so the wait for it is what ends.
        while (await input.ReadAsync(buffer, CancellationToken.None).AsTask().WaitAsync(cancellationToken) is var count and > 0)
        {
            for (var i = 0; i < count; i++)
            {
                isPending = buffer[i] != '\n';
                if (!isPending)
                {
                    yield return Take(line);
                }
                else if (line.Length <= MostCharacters + 1)
                {
                    line.Append(buffer[i]);
                }
            }
        }

        if (isPending)
        {
            yield return Take(line);
        }
    }

    private static EntryLine Take(StringBuilder line)
    {
        var text = line.ToString();
        line.Clear();
        text = text.EndsWith('\r') ? text[..^1] : text;
        if (text.Length <= MostCharacters)
        {
            return new EntryLine(text, IsWhole: true);
        }

        // Half a character is none.
        var end = char.IsHighSurrogate(text[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters;
        return new EntryLine(text[..end], IsWhole: false);
    }
}
