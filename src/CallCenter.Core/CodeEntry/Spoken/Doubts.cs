namespace CallCenter.Core.CodeEntry.Spoken;

/// <summary>
/// What each departure from the plainest reading costs. Doubts add up; the least doubtful reading comes first. The
/// figures only have to put readings in the right order, and were chosen against the tables of utterances in the tests.
/// </summary>
internal static class Doubts
{
    /// <summary>Readings this near to the best one are ambiguous in earnest.</summary>
    public const int Tie = 4;

    /// <summary>Readings this near to the best one compete with it: it is read back with more care.</summary>
    public const int Near = 24;

    /// <summary>Letters more doubtful than this are no prefix.</summary>
    public const int MostOfPrefix = 28;

    /// <summary>A word of another language than the caller's: only breaks ties.</summary>
    public const int Foreign = 1;

    /// <summary>A word that sounds like a letter.</summary>
    public const int NearLetter = 4;

    /// <summary>An everyday word in place of a letter.</summary>
    public const int WeakLetter = 13;

    /// <summary>A digit's word in place of a letter.</summary>
    public const int MistakenLetter = 20;

    /// <summary>A spelling word without "as in".</summary>
    public const int BareSpelling = 5;

    /// <summary>A letter and a spelling word that do not agree.</summary>
    public const int WrongSpelling = 12;

    /// <summary>"And" between two letters.</summary>
    public const int AndInPrefix = 15;

    /// <summary>DG without its third letter.</summary>
    public const int MissingLetter = 20;

    /// <summary>A place instead of letters.</summary>
    public const int Place = 8;

    /// <summary>Letters and a place of another district one after the other.</summary>
    public const int OtherPlace = 6;

    /// <summary>Letters that may only be the code's name in talk ("my DPR number is …").</summary>
    public const int PrefixAsName = 6;

    /// <summary>A word that sounds like a digit.</summary>
    public const int AlikeDigit = 3;

    /// <summary>A letter in place of a digit.</summary>
    public const int GlyphDigit = 10;

    /// <summary>Something was taken back.</summary>
    public const int Corrected = 15;

    /// <summary>Something was taken back and nothing put in its place.</summary>
    public const int CorrectionLeftOpen = 8;

    /// <summary>Three zeros for <c>tri zero</c>, beside 3 and 0.</summary>
    public const int CountedZeros = 1;

    /// <summary>Tens and units joined without "and" in Albanian, which has it.</summary>
    public const int SloppyJoin = 5;

    /// <summary>Tens and units kept apart where they could be joined.</summary>
    public const int KeptApart = 25;

    /// <summary>The same in Albanian, where "and" is missing.</summary>
    public const int KeptApartInAlbanian = 20;

    /// <summary>Tens and units kept apart in spite of "and".</summary>
    public const int KeptApartInSpiteOfAnd = 40;

    /// <summary>Several of a digit read as one of it.</summary>
    public const int PluralAsOne = 10;

    /// <summary>Words of no meaning after the number. The first may be a digit that was misheard.</summary>
    public const int OtherWords = 15;
}
