using System.Globalization;
using System.Text;
using CallCenter.Flows.Values;

namespace CallCenter.Flows.Importing.Studio;

/// <summary>Makes our names of Studio's: small letters, digits and hyphens, and no two alike.</summary>
internal sealed class StudioNames
{
    private const int Longest = 60;

    private readonly Dictionary<string, string> _ours = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>Makes names that keep clear of some.</summary>
    /// <param name="reserved">Names that are used for something else.</param>
    public StudioNames(params IEnumerable<string> reserved) => _taken.UnionWith(reserved);

    /// <summary>Our name for one of Studio's; the same each time.</summary>
    /// <param name="name">Studio's.</param>
    public string Of(string name)
    {
        if (_ours.TryGetValue(name, out var known))
        {
            return known;
        }

        var plain = Plain(name);
        var ours = plain;
        for (var number = 2; !_taken.Add(ours); number++)
        {
            var ending = string.Create(CultureInfo.InvariantCulture, $"-{number}");
            ours = plain[..Math.Min(plain.Length, Longest - ending.Length)] + ending;
        }

        return _ours[name] = ours;
    }

    /// <summary>The name of a value: begins with a letter, and is none of the language's own.</summary>
    /// <param name="name">Studio's name.</param>
    public static string Value(string name)
    {
        var plain = Plain(name);
        var ours = char.IsAsciiLetter(plain[0]) ? plain : $"v-{plain}";
        return KnownValues.All.Any(value => value.Name.Split('.')[0] == ours) ? $"studio-{ours}" : ours[..Math.Min(ours.Length, Longest / 2)];
    }

    // Letters that are none of the English alphabet fall away: names are for people who type them.
    private static string Plain(string name)
    {
        var plain = new StringBuilder();
        foreach (var c in name.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                plain.Append(c);
            }
            else if (plain.Length > 0 && plain[^1] != '-')
            {
                plain.Append('-');
            }
        }

        var trimmed = plain.ToString(0, Math.Min(plain.Length, Longest)).Trim('-');
        return trimmed.Length > 0 ? trimmed : "widget";
    }
}
