namespace CallCenter.Core.ReadOut;

/// <summary>Which form a counted word takes.</summary>
public enum PluralForm
{
    /// <summary>Albanian and English: 1. Serbian: whatever ends in 1 but not in 11.</summary>
    One,

    /// <summary>Serbian only: whatever ends in 2 to 4 but not in 12 to 14.</summary>
    Few,

    /// <summary>All others.</summary>
    Other,
}
