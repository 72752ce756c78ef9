using System.Globalization;
using CallCenter.Core.Customers;

namespace CallCenter.Storage.Customers.Importing;

/// <summary>Reads the four balance columns: known whole or not at all; only the due date may be missing.</summary>
internal sealed class BalanceReader(CsvHeader header)
{
    private static readonly string[] TimeForms =
    [
        "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFzzz",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", "yyyy-MM-dd HH:mm:sszzz", "yyyy-MM-dd HH:mm:sszz",
    ];

    private readonly int _debt = header[CustomerColumns.DebtCents];
    private readonly int _lastBill = header[CustomerColumns.LastBillCents];
    private readonly int _dueOn = header[CustomerColumns.DueOn];
    private readonly int _asOf = header[CustomerColumns.BalanceAsOf];
    private string _lastAsOfText = "";
    private DateTimeOffset _lastAsOf;

    /// <summary>Reads the balance.</summary>
    /// <param name="check">The line, and where faults are noted.</param>
    /// <returns>The balance, or null where the line has none or a fault was noted.</returns>
    public CustomerBalance? Read(ref FieldCheck check)
    {
        var empty = (check.Field(_debt).Length + check.Field(_lastBill).Length + check.Field(_asOf).Length) == 0;
        if (empty && check.Field(_dueOn).IsEmpty)
        {
            return null;
        }

        if (check.Field(_debt).IsEmpty || check.Field(_lastBill).IsEmpty || check.Field(_asOf).IsEmpty)
        {
            check.Add("debt_cents, last_bill_cents and balance_as_of must be given together or not at all");
            return null;
        }

        return new CustomerBalance(
            Cents(ref check, _debt, CustomerColumns.DebtCents),
            Cents(ref check, _lastBill, CustomerColumns.LastBillCents),
            Date(ref check),
            Time(ref check));
    }

    private static long Cents(ref FieldCheck check, int index, string column)
    {
        var text = check.Field(index);
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var cents))
        {
            check.Add($"{column} '{Excerpt.Of(text)}' is not a whole number of cents");
        }

        return cents;
    }

    private DateOnly? Date(ref FieldCheck check)
    {
        var text = check.Field(_dueOn);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        if (!text.IsEmpty)
        {
            check.Add($"due_on '{Excerpt.Of(text)}' is not a date written 2026-11-22");
        }

        return null;
    }

    private DateTimeOffset Time(ref FieldCheck check)
    {
        var text = check.Field(_asOf);
        if (text.SequenceEqual(_lastAsOfText))
        {
            return _lastAsOf; // one export carries one time on nearly every row
        }

        if (!DateTimeOffset.TryParseExact(
            text, TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            check.Add($"balance_as_of '{Excerpt.Of(text)}' is not a time with its offset, written 2026-11-22T06:00:00+00:00");
            return default;
        }

        (_lastAsOf, _lastAsOfText) = (time.ToUniversalTime(), text.ToString());
        return _lastAsOf;
    }
}
