using System.Buffers;
using System.Text.Unicode;
using CsvHelper;

namespace CallCenter.Storage.Customers.Importing;

/// <summary>The fields of one line as text, in a buffer used again for every line.</summary>
internal sealed class CsvFields
{
    /// <summary>The longest line, in bytes; no customer needs a tenth of it.</summary>
    public const int LongestLine = 32 * 1024;

    /// <summary>More columns than any customers file has; further ones are counted, not kept.</summary>
    private const int MostFields = 64;

    private readonly char[] _text = new char[LongestLine];
    private readonly (int Start, int Length)[] _fields = new (int, int)[MostFields];

    /// <summary>How many fields the line has.</summary>
    public int Count { get; private set; }

    /// <summary>A field's text without its quotes; empty for one beyond the last.</summary>
    /// <param name="index">0-based.</param>
    public ReadOnlySpan<char> this[int index] =>
        index < Math.Min(Count, MostFields) ? _text.AsSpan(_fields[index].Start, _fields[index].Length) : default;

    /// <summary>Takes over the reader's current record.</summary>
    /// <param name="reader">On a record.</param>
    /// <returns>What is wrong with it, or null.</returns>
    public string? Take(CsvReader reader)
    {
        Count = reader.FieldCount;
        var used = 0;
        for (var i = 0; i < Math.Min(Count, MostFields); i++)
        {
            var status = Utf8.ToUtf16(
                reader.GetSpan(i), _text.AsSpan(used), out _, out var length, replaceInvalidSequences: false);
            if (status != OperationStatus.Done)
            {
                return status == OperationStatus.DestinationTooSmall ? "is too long" : "is not valid UTF-8";
            }

            _fields[i] = (used, length);
            used += length;
        }

        return null;
    }
}
