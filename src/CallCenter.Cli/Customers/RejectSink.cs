using CallCenter.Storage.Customers.Importing;
using CsvHelper;

namespace CallCenter.Cli.Customers;

/// <summary>Takes rejected rows: the first ones for the screen, all of them for a file where one is wanted.</summary>
internal sealed class RejectSink : IDisposable
{
    /// <summary>How many are shown without a file.</summary>
    public const int Shown = 20;

    private readonly List<RejectedRow> _first = [];
    private readonly FileStream? _file;
    private readonly CsvWriter? _csv;

    /// <summary>Opens the file, where one is wanted.</summary>
    /// <param name="path">The file to write (line,reason), or null.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public RejectSink(string? path)
    {
        if (path is not null)
        {
            _file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read);
            _csv = CsvWriter.Create(_file, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
            _csv.WriteHeader(["line", "reason"]);
        }
    }

    /// <summary>The first ones, at most <see cref="Shown"/>.</summary>
    public IReadOnlyList<RejectedRow> First => _first;

    /// <summary>Takes one.</summary>
    public void Add(RejectedRow row)
    {
        if (_first.Count < Shown)
        {
            _first.Add(row);
        }

        if (_csv is not null)
        {
            _csv.WriteField(row.Line, default);
            _csv.WriteField(row.Reason);
            _csv.EndRecord();
        }
    }

    public void Dispose()
    {
        _csv?.Dispose();
        _file?.Dispose();
    }
}
