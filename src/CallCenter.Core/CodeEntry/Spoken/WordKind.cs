namespace CallCenter.Core.CodeEntry.Spoken;

/// <summary>What a line of a word table says its words are. The tables write the names in lower case with hyphens.</summary>
internal enum WordKind
{
    /// <summary>The name of a letter; <c>GJ</c> is one letter of Albanian.</summary>
    Letter,

    /// <summary>A word that sounds like the letter and is seldom meant otherwise.</summary>
    Near,

    /// <summary>An everyday word that recognisers write for the letter. Counts in its own language only.</summary>
    Weak,

    /// <summary>A digit's word heard in place of a letter (<c>dy</c> for <c>dë</c>).</summary>
    Mistaken,

    /// <summary>Several letters said or written as one word.</summary>
    Letters,

    /// <summary>A word that spells its first letter even without "as in".</summary>
    Spelling,

    /// <summary>A digit.</summary>
    Digit,

    /// <summary>A digit's word that also counts what follows: <c>tri zero</c> is 3 and 0, or three zeros.</summary>
    Counting,

    /// <summary>A zero that sounds the same as several zeros.</summary>
    Many,

    /// <summary>A digit's name as a noun, one of it (<c>petica</c>).</summary>
    Noun,

    /// <summary>Several of a digit, or what may be: <c>dy pesa</c> is 55.</summary>
    Plural,

    /// <summary>A word that sounds like a digit (<c>for</c>).</summary>
    Alike,

    /// <summary>A letter written for a digit (<c>O</c> for 0).</summary>
    Glyph,

    /// <summary>10 to 19.</summary>
    Teen,

    /// <summary>The second half of an Albanian teen that was written apart.</summary>
    TeenEnding,

    /// <summary>20 to 90.</summary>
    Tens,

    /// <summary>100 to 900 in one word.</summary>
    Hundreds,

    /// <summary>"Hundred", alone or after a number.</summary>
    Hundred,

    /// <summary>"Thousand", alone or after a number.</summary>
    Thousand,

    /// <summary>A word that repeats the number after it (<c>double</c>).</summary>
    Repeat,

    /// <summary>"Times": the number before it repeats the one after it.</summary>
    Times,

    /// <summary>Joins tens and units, and is passed over elsewhere.</summary>
    And,

    /// <summary>Names the code ("number", "code"): passed over, but letters before it may be the code's name in talk.</summary>
    CodeWord,

    /// <summary>Passed over.</summary>
    Filler,

    /// <summary>Takes back what was said last, if a digit or letter follows.</summary>
    Correction,

    /// <summary>The same, and at the end it takes back everything.</summary>
    Mistake,

    /// <summary>Stands between a letter and the word that spells it.</summary>
    Connector,

    /// <summary>The same, unless a number follows (English <c>for</c>).</summary>
    StrictConnector,

    /// <summary>A unit or time word: the number before it is no code.</summary>
    Measure,

    /// <summary>A word of addresses: the place after it names a street.</summary>
    Street,

    /// <summary>A place, which stands for its district.</summary>
    Place,
}
