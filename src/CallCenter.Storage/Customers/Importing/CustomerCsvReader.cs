using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Core.Customers;
using CsvHelper;

namespace CallCenter.Storage.Customers.Importing;

/// <summary>Reads a customers file row by row: good rows come out, bad ones are told with line and reason.</summary>
/// <remarks>
/// Memory: two buffers, and 32 to 64 bytes for each distinct code, by which a code that stands in the file twice
/// is found (700,000 rows: about 40 MB).
/// </remarks>
internal sealed class CustomerCsvReader : IDisposable
{
    private readonly CsvReader _csv;
    private readonly CsvFields _fields = new();
    private readonly Action<RejectedRow> _rejects;
    private readonly Dictionary<CustomerCode, int> _firstLines = new(CodeComparer.Instance);
    private CustomerRowReader? _rows;

    private CustomerCsvReader(Stream stream, Action<RejectedRow> rejects)
    {
        _rejects = rejects;
        _csv = CsvReader.Create(
            stream,
            new CsvReaderOptions
            {
                HasHeader = false,
                Separator = ',',
                // A quote that is never closed must spoil its own line only, not swallow every good row behind it.
                AllowLineBreaksInQuotes = false,
                MalformedData = CsvMalformedDataHandling.Skip,
                OnMalformedRecord = record => Reject(record.LineNumber, Explain(record.Reason)),
                MaxRecordSize = CsvFields.LongestLine,
                TrackLineNumbers = true,
            },
            leaveOpen: true);
    }

    /// <summary>Good rows so far.</summary>
    public long Good { get; private set; }

    /// <summary>Bad rows so far.</summary>
    public long Bad { get; private set; }

    /// <summary>Bytes read so far.</summary>
    public long BytesRead => _csv.ByteOffset;

    /// <summary>Reads the header.</summary>
    /// <param name="stream">The file from its beginning; not disposed here.</param>
    /// <param name="districts">The prefixes a code may begin with.</param>
    /// <param name="rejects">Told of every bad row.</param>
    /// <returns>The reader, or one sentence why this is no customers file.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="CsvFormatException">A line has no end.</exception>
    public static (CustomerCsvReader? Reader, string? Fault) Open(
        Stream stream, ImmutableArray<string> districts, Action<RejectedRow> rejects)
    {
        var reader = new CustomerCsvReader(stream, rejects);
        var fault = reader.ReadHeader(districts);
        if (fault is null)
        {
            return (reader, null);
        }

        reader.Dispose();
        return (null, fault);
    }

    /// <summary>Reads on to the next good row.</summary>
    /// <returns>The customer, or null at the end of the file.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="CsvFormatException">A line has no end.</exception>
    public CustomerProfile? Next()
    {
        while (_csv.Read())
        {
            if (Judge(out var customer) is { } fault)
            {
                Reject(_csv.LineNumber, fault);
                continue;
            }

            Good++;
            return customer;
        }

        return null;
    }

    /// <summary>Gives the buffers back; the stream stays open.</summary>
    public void Dispose() => _csv.Dispose();

    private static string Explain(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.StrayQuote =>
            "a field holds a quote but does not begin with one: put the field in quotes and double the quote",
        CsvMalformedReason.TextAfterClosingQuote => "text follows a closing quote: double a quote inside a field",
        CsvMalformedReason.UnterminatedQuote or CsvMalformedReason.LineBreakInQuotes =>
            "a quote is not closed on its line (a field may hold no line break)",
        CsvMalformedReason.FieldCountMismatch or CsvMalformedReason.TrailingEscape => "is no line of CSV",
    };

    private string? ReadHeader(ImmutableArray<string> districts)
    {
        if (!_csv.Read())
        {
            return Bad == 0
                ? "The file is empty: its first line must name the columns."
                : "The first line cannot be read: this is no CSV file.";
        }

        if (Bad > 0 || _fields.Take(_csv) is not null)
        {
            return "The first line cannot be read: this is no CSV file in UTF-8.";
        }

        var (header, fault) = CsvHeader.Read(_fields);
        _rows = header is null ? null : new CustomerRowReader(header, new KnownDistricts(districts));
        return fault;
    }

    private string? Judge(out CustomerProfile? customer)
    {
        customer = null;
        return _fields.Take(_csv) ?? _rows!.Read(_fields, out customer) ?? FaultOfRepeat(customer!.Code);
    }

    private string? FaultOfRepeat(CustomerCode code) => _firstLines.TryAdd(code, (int)_csv.LineNumber)
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"code stands in line {_firstLines[code]} already");

    private void Reject(long line, string reason)
    {
        Bad++;
        _rejects(new RejectedRow((int)line, reason));
    }

    private sealed class CodeComparer : IEqualityComparer<CustomerCode>
    {
        public static readonly CodeComparer Instance = new();

        // Prefixes come from the list of districts, so that one reference stands for one prefix nearly always.
        public bool Equals(CustomerCode x, CustomerCode y) =>
            x.Number == y.Number && (ReferenceEquals(x.Prefix, y.Prefix) || x.Prefix == y.Prefix);

        public int GetHashCode(CustomerCode code) => HashCode.Combine(code.Prefix[1], code.Prefix[2], code.Number);
    }
}
