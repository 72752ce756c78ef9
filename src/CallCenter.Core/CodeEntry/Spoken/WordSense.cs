using System.Collections.Immutable;

namespace CallCenter.Core.CodeEntry.Spoken;

/// <summary>Letters a word may stand for.</summary>
/// <param name="Text">One to three upper-case letters.</param>
/// <param name="Doubt">How far the word is from the letter's name; 0 is its name.</param>
internal readonly record struct LetterSense(string Text, int Doubt);

/// <summary>What kind of number a word is.</summary>
internal enum NumberKind
{
    /// <summary>None.</summary>
    None,

    /// <summary>0 to 9.</summary>
    Unit,

    /// <summary>A letter written for a digit.</summary>
    Glyph,

    /// <summary>10 to 19.</summary>
    Teen,

    /// <summary>Makes a teen of the unit before it.</summary>
    TeenEnding,

    /// <summary>20 to 90.</summary>
    Tens,

    /// <summary>100 to 900.</summary>
    Hundreds,

    /// <summary>"Hundred".</summary>
    Hundred,

    /// <summary>"Thousand".</summary>
    Thousand,

    /// <summary>Digits, as they are written.</summary>
    Digits,
}

/// <summary>What the form of a digit's word says about how many there are.</summary>
[Flags]
internal enum NumberForms
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The digit itself.</summary>
    Plain = 1,

    /// <summary>Several of it, after a number.</summary>
    Plural = 2,

    /// <summary>May count the zeros after it.</summary>
    Counting = 4,

    /// <summary>A zero, or zeros after a counting word.</summary>
    Many = 8,
}

/// <summary>A word's number.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Value">Its value.</param>
/// <param name="Doubt">How far the word is from the number's name.</param>
/// <param name="Forms">For a unit, what its form says.</param>
internal readonly record struct NumberSense(NumberKind Kind, int Value, int Doubt, NumberForms Forms)
{
    /// <summary>Whether there is one.</summary>
    public bool IsAny => Kind != NumberKind.None;
}

/// <summary>What else a word does.</summary>
[Flags]
internal enum WordRoles
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>See <see cref="WordKind.And"/>.</summary>
    And = 1,

    /// <summary>See <see cref="WordKind.Filler"/>.</summary>
    Filler = 2,

    /// <summary>See <see cref="WordKind.CodeWord"/>.</summary>
    CodeWord = 4,

    /// <summary>See <see cref="WordKind.Correction"/>.</summary>
    Correction = 8,

    /// <summary>See <see cref="WordKind.Mistake"/>.</summary>
    Mistake = 16,

    /// <summary>See <see cref="WordKind.Connector"/>.</summary>
    Connector = 32,

    /// <summary>See <see cref="WordKind.StrictConnector"/>.</summary>
    StrictConnector = 64,

    /// <summary>See <see cref="WordKind.Measure"/>.</summary>
    Measure = 128,

    /// <summary>See <see cref="WordKind.Street"/>.</summary>
    Street = 256,

    /// <summary>See <see cref="WordKind.Times"/>.</summary>
    Times = 512,

    /// <summary>What may be passed over between digits.</summary>
    Passable = And | Filler | CodeWord,

    /// <summary>What takes back.</summary>
    TakesBack = Correction | Mistake,

    /// <summary>What spells.</summary>
    Spells = Connector | StrictConnector,
}

/// <summary>Everything a word may mean to a caller of one language.</summary>
internal sealed record WordSense
{
    /// <summary>A word no table knows.</summary>
    public static readonly WordSense Unknown = new();

    /// <summary>A run of digits.</summary>
    public static readonly WordSense Digits = new() { Number = new NumberSense(NumberKind.Digits, 0, 0, NumberForms.None) };

    /// <summary>The letters it may stand for.</summary>
    public ImmutableArray<LetterSense> Letters { get; init; } = [];

    /// <summary>The number it may be.</summary>
    public NumberSense Number { get; init; }

    /// <summary>What else it does.</summary>
    public WordRoles Roles { get; init; }

    /// <summary>How often it repeats what follows, or 0.</summary>
    public int Repeat { get; init; }

    /// <summary>The district of the place it names, or null.</summary>
    public string? Place { get; init; }

    /// <summary>How many words the longest entry has that begins with this one.</summary>
    public int LongestPhrase { get; init; } = 1;

    /// <summary>Whether it has one of the roles.</summary>
    /// <param name="roles">The roles.</param>
    public bool Is(WordRoles roles) => (Roles & roles) != 0;

    /// <summary>Whether it is only there to be passed over.</summary>
    public bool IsOnlyFiller =>
        Roles != 0 && (Roles & ~(WordRoles.Filler | WordRoles.CodeWord)) == 0 && Letters.IsEmpty && !Number.IsAny && Place is null && Repeat == 0;
}
