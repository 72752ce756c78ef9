using System.Globalization;
using CallCenter.Core.Customers;

namespace CallCenter.Storage.Customers.Importing;

/// <summary>
/// Turns the fields of one line into a customer or the reasons why not. At least as strict as the table's own checks,
/// so that the one transaction an import runs in cannot fail on a single row.
/// </summary>
internal sealed class CustomerRowReader(CsvHeader header, KnownDistricts districts)
{
    private readonly int _code = header[CustomerColumns.Code];
    private readonly int _district = header[CustomerColumns.District];
    private readonly int _number = header[CustomerColumns.Number];
    private readonly int _name = header[CustomerColumns.Name];
    private readonly int _language = header[CustomerColumns.Language];
    private readonly int _phones = header[CustomerColumns.Phones];
    private readonly int _locality = header[CustomerColumns.Locality];
    private readonly int _feeder = header[CustomerColumns.Feeder];
    private readonly int _meter = header[CustomerColumns.MeterNumber];
    private readonly int _tariff = header[CustomerColumns.Tariff];
    private readonly int _vulnerable = header[CustomerColumns.Vulnerable];
    private readonly BalanceReader _balance = new(header);

    /// <summary>Reads one line.</summary>
    /// <param name="fields">Its fields.</param>
    /// <param name="customer">The customer, where nothing is wrong.</param>
    /// <returns>Everything that is wrong, or null.</returns>
    public string? Read(CsvFields fields, out CustomerProfile? customer)
    {
        customer = null;
        if (fields.Count != header.Count)
        {
            return string.Create(CultureInfo.InvariantCulture, $"has {fields.Count} columns, but the header has {header.Count}");
        }

        var check = new FieldCheck(fields);
        var read = new CustomerProfile(
            ReadCode(ref check),
            check.Text(_name, CustomerColumns.Name, 200),
            check.Language(_language),
            check.Phones(_phones),
            check.Text(_locality, CustomerColumns.Locality, 120),
            check.OptionalText(_feeder, CustomerColumns.Feeder, 60),
            check.Meter(_meter),
            check.Text(_tariff, CustomerColumns.Tariff, 20),
            check.Flag(_vulnerable, CustomerColumns.Vulnerable),
            _balance.Read(ref check));
        customer = check.Fault is null ? read : null;
        return check.Fault;
    }

    private CustomerCode ReadCode(ref FieldCheck check)
    {
        var (letters, number) = _code >= 0 ? SplitCode(ref check) : (check.Field(_district).ToString(), ReadNumber(ref check));
        if (number == 0)
        {
            return default;
        }

        var district = districts.IndexOf(letters);
        if (district < 0)
        {
            check.Add($"district '{Excerpt.Of(letters)}' is unknown; known are {districts}");
            return default;
        }

        return new CustomerCode(districts[district], number);
    }

    private (string Letters, long Number) SplitCode(ref FieldCheck check)
    {
        var text = check.Field(_code);
        if (CustomerCode.TryParse(text.ToString(), out var code))
        {
            return (code.Prefix, code.Number);
        }

        check.Add($"code '{Excerpt.Of(text)}' is not three letters and a number of 1 to 10 digits");
        return ("", 0);
    }

    private long ReadNumber(ref FieldCheck check)
    {
        var text = check.Field(_number);
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is >= 1 and <= CustomerCode.LargestNumber)
        {
            return number;
        }

        check.Add($"number '{Excerpt.Of(text)}' is not a number of 1 to 10 digits");
        return 0;
    }
}
