namespace CallCenter.Storage.Customers.Importing;

/// <summary>Where each column of a customers file stands; -1 where the file has none.</summary>
internal sealed class CsvHeader
{
    private readonly List<string> _names = [];

    private CsvHeader()
    {
    }

    /// <summary>How many columns the file has.</summary>
    public int Count => _names.Count;

    /// <summary>A column's place, or -1.</summary>
    /// <param name="name">One of <see cref="CustomerColumns"/>.</param>
    public int this[string name] => _names.IndexOf(name);

    /// <summary>Reads the header.</summary>
    /// <param name="fields">The first line's fields.</param>
    /// <returns>The header, or one sentence that names every fault.</returns>
    public static (CsvHeader? Header, string? Fault) Read(CsvFields fields)
    {
        var header = new CsvHeader();
        var faults = new List<string>();
        for (var i = 0; i < fields.Count; i++)
        {
            var name = fields[i].Trim().ToString().ToLowerInvariant();
            if (name != CustomerColumns.Code && !CustomerColumns.Written.Contains(name))
            {
                faults.Add($"column {i + 1} is called '{Excerpt.Of(name)}', which no customer has");
            }
            else if (header._names.Contains(name))
            {
                faults.Add($"column '{name}' stands there twice");
            }

            header._names.Add(name);
        }

        faults.AddRange(header.Missing().Select(name => $"column {name} is missing"));
        return faults.Count == 0
            ? (header, null)
            : (null, $"The first line must name the columns ({string.Join(',', CustomerColumns.Written)}): "
                + $"{string.Join("; ", faults.Take(5))}.");
    }

    private IEnumerable<string> Missing()
    {
        if (this[CustomerColumns.Code] < 0 && (this[CustomerColumns.District] < 0 || this[CustomerColumns.Number] < 0))
        {
            yield return "'district' and 'number' (or 'code')";
        }

        foreach (var name in CustomerColumns.Required.Where(name => this[name] < 0))
        {
            yield return $"'{name}'";
        }
    }
}

/// <summary>A short, printable piece of somebody else's text for a message.</summary>
internal static class Excerpt
{
    private const int Longest = 40;

    /// <summary>The text with control characters replaced, cut after 40 characters.</summary>
    /// <param name="text">Anything.</param>
    public static string Of(ReadOnlySpan<char> text)
    {
        var kept = text.Length > Longest ? text[..Longest] : text;
        var clean = string.Concat(kept.ToString().Select(c => char.IsControl(c) ? '?' : c));
        return text.Length > Longest ? clean + "..." : clean;
    }
}
