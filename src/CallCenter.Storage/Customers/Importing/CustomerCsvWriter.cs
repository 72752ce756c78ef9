using CallCenter.Core.Customers;
using CsvHelper;

namespace CallCenter.Storage.Customers.Importing;

/// <summary>Writes customers as the CSV the import reads, and PostgreSQL's own <c>\copy</c> too.</summary>
public static class CustomerCsvWriter
{
    private static readonly CsvWriterOptions Options = new() { NewLine = "\n", TrueValue = "true", FalseValue = "false" };

    /// <summary>Writes a header and one line for each customer in UTF-8, lines ending in <c>\n</c>.</summary>
    /// <param name="customers">Read once.</param>
    /// <param name="output">Where to; flushed at the end, not disposed.</param>
    /// <param name="written">Told the count now and then; may be null.</param>
    /// <param name="cancellationToken">Ends the work between two customers.</param>
    /// <exception cref="IOException">The output cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; what was written is cut short.</exception>
    public static void Write(
        IEnumerable<CustomerProfile> customers, Stream output, Action<long>? written, CancellationToken cancellationToken)
    {
        using var csv = CsvWriter.Create(output, Options, leaveOpen: true);
        csv.WriteHeader(CustomerColumns.Written.AsSpan());
        long rows = 0;
        foreach (var customer in customers)
        {
            cancellationToken.ThrowIfCancellationRequested();
            WriteRow(csv, customer);
            if (++rows % 5_000 == 0)
            {
                written?.Invoke(rows);
            }
        }

        csv.Flush();
        output.Flush();
        written?.Invoke(rows);
    }

    private static void WriteRow(CsvWriter csv, CustomerProfile customer)
    {
        csv.WriteField(customer.Code.Prefix);
        csv.WriteField(customer.Code.Number, default);
        csv.WriteField(customer.Name);
        csv.WriteField(customer.Language?.Code);
        csv.WriteField($"{{{string.Join(',', customer.Phones)}}}");
        csv.WriteField(customer.Locality);
        csv.WriteField(customer.Feeder);
        csv.WriteField(customer.MeterNumber);
        csv.WriteField(customer.Tariff);
        csv.WriteField(customer.Vulnerable);
        csv.WriteField(customer.Balance?.DebtCents, default);
        csv.WriteField(customer.Balance?.LastBillCents, default);
        csv.WriteField(customer.Balance?.DueOn, "yyyy-MM-dd");
        csv.WriteField(customer.Balance?.AsOf, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFzzz");
        csv.EndRecord();
    }
}
