using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Core.Customers;

namespace CallCenter.Storage.Customers.Importing;

/// <summary>Reads the fields of one line and gathers everything that is wrong with them.</summary>
/// <param name="fields">The line.</param>
internal ref struct FieldCheck(CsvFields fields)
{
    private const int MostPhones = 10;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    /// <summary>What is wrong, every fault of the line, or null.</summary>
    public string? Fault { get; private set; }

    /// <summary>Notes a fault.</summary>
    public void Add(string fault) => Fault = Fault is null ? fault : $"{Fault}; {fault}";

    /// <summary>A field without the spaces around it; empty where the file has no such column.</summary>
    public readonly ReadOnlySpan<char> Field(int index) => index < 0 ? default : fields[index].Trim();

    /// <summary>A text that must be there.</summary>
    public string Text(int index, string column, int longest)
    {
        if (Field(index).IsEmpty)
        {
            Add($"{column} is empty");
        }

        return OptionalText(index, column, longest) ?? "";
    }

    /// <summary>A text that may be empty; null then.</summary>
    public string? OptionalText(int index, string column, int longest)
    {
        var text = Field(index);
        if (text.Length > longest)
        {
            Add(string.Create(CultureInfo.InvariantCulture, $"{column} is longer than {longest} characters"));
        }

        foreach (var c in text)
        {
            if (char.IsControl(c))
            {
                Add($"{column} holds a control character");
                break;
            }
        }

        return text.IsEmpty ? null : text.ToString();
    }

    /// <summary>Empty, or a language the product speaks.</summary>
    public Language? Language(int index)
    {
        var text = Field(index);
        foreach (var language in Core.Customers.Language.All)
        {
            if (text.Equals(language.Code, StringComparison.OrdinalIgnoreCase))
            {
                return language;
            }
        }

        if (!text.IsEmpty)
        {
            Add($"language '{Excerpt.Of(text)}' is not one of {string.Join(", ", Core.Customers.Language.All)}");
        }

        return null;
    }

    /// <summary>Phone numbers in E.164, written <c>{a,b}</c> (as PostgreSQL does) or <c>a;b</c>.</summary>
    public ImmutableArray<string> Phones(int index)
    {
        var text = Field(index);
        text = text is ['{', .., '}'] ? text[1..^1] : text;
        if (text.IsEmpty)
        {
            return [];
        }

        var phones = ImmutableArray.CreateBuilder<string>(1);
        foreach (var range in text.SplitAny(',', ';'))
        {
            var phone = text[range].Trim();
            if (phone is not ['+', >= '1' and <= '9', ..] || phone.Length is < 8 or > 16 || phone[1..].ContainsAnyExcept(Digits))
            {
                Add("phones must be international numbers (+, then 7 to 15 digits), more than one as +38344000001;+38349000002");
                return [];
            }

            phones.Add(phone.ToString());
        }

        if (phones.Count > MostPhones)
        {
            Add(string.Create(CultureInfo.InvariantCulture, $"has {phones.Count} phones, at most {MostPhones} are kept"));
        }

        return phones.DrainToImmutable();
    }

    /// <summary>A meter's serial number.</summary>
    public string Meter(int index)
    {
        var text = Field(index);
        if (text.Length is < 1 or > 20 || text.ContainsAnyExcept(Digits))
        {
            Add($"meter_number '{Excerpt.Of(text)}' is not 1 to 20 digits");
        }

        return text.ToString();
    }

    /// <summary>True or false; empty is false.</summary>
    public bool Flag(int index, string column)
    {
        var text = Field(index);
        if (text is "t" or "1" || text.Equals("true", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (text is not ("" or "f" or "0") && !text.Equals("false", StringComparison.OrdinalIgnoreCase))
        {
            Add($"{column} '{Excerpt.Of(text)}' is neither true nor false");
        }

        return false;
    }
}
