using CallCenter.Core.Customers;

namespace CallCenter.Core.ReadOut;

/// <summary>Which form of a word a number asks for. The rules are Unicode's (CLDR, cardinal numbers).</summary>
public static class PluralRule
{
    /// <summary>The form that a number asks for.</summary>
    /// <param name="number">Any number; its sign does not count, nor do zeros at the end of its fraction.</param>
    /// <param name="language">One of <see cref="Language.All"/>; any other counts as English.</param>
    /// <returns>For 21: <c>One</c> in Serbian, else <c>Other</c>.</returns>
    public static PluralForm Of(decimal number, Language language)
    {
        if (language != Language.Serbian)
        {
            return Math.Abs(number) == 1 ? PluralForm.One : PluralForm.Other;
        }

        return Serbian(Counting(Math.Abs(number)));
    }

    // A Serbian fraction is counted by its own digits: 0.1 as 1, 2.5 as 5.
    private static decimal Counting(decimal number)
    {
        var counted = number % 1;
        if (counted == 0)
        {
            return number;
        }

        while (counted % 1 != 0)
        {
            counted *= 10;
        }

        return counted;
    }

    private static PluralForm Serbian(decimal whole) => (whole % 10, whole % 100) switch
    {
        (1, not 11) => PluralForm.One,
        (2 or 3 or 4, not (12 or 13 or 14)) => PluralForm.Few,
        _ => PluralForm.Other,
    };
}
