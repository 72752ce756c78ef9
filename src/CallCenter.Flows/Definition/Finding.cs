using System.Globalization;

namespace CallCenter.Flows.Definition;

/// <summary>A place in a file that ops staff wrote.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
public readonly record struct SourceMark(string File, int Line, int Column)
{
    /// <summary>The form compilers and editors use: <c>file:line:column</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");
}

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>The flow cannot be used or published.</summary>
    Error,

    /// <summary>The flow can be used, but somebody should look.</summary>
    Warning,
}

/// <summary>A kind of finding: what every finding with its code has in common. The catalogue is made of these.</summary>
/// <param name="Code">Stable, for search and for tests: <c>FLOW003</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Why">Why that matters to a caller or to whoever keeps the flow.</param>
/// <param name="Mend">How to mend it.</param>
public sealed record FindingKind(string Code, Severity Severity, string Title, string Why, string Mend);

/// <summary>Something wrong in a file that ops staff wrote.</summary>
/// <param name="At">Where.</param>
/// <param name="Kind">What kind of finding it is.</param>
/// <param name="Message">What is wrong and how to mend it here, in a sentence.</param>
public sealed record Finding(SourceMark At, FindingKind Kind, string Message)
{
    /// <summary>The finding's code, such as <c>FLOW003</c>.</summary>
    public string Code => Kind.Code;

    /// <summary>Whether it stops the flow from being used.</summary>
    public bool IsError => Kind.Severity is Severity.Error;

    /// <summary>One compiler-style line.</summary>
    public override string ToString() => $"{At}: {(IsError ? "error" : "warning")} {Code}: {Message}";
}

/// <summary>What reading came to: a value, or the reasons why there is none.</summary>
/// <typeparam name="T">What was read.</typeparam>
/// <param name="Value">Null exactly where a finding is an error.</param>
/// <param name="Findings">Everything found, by file, line and column.</param>
public sealed record ReadResult<T>(T? Value, IReadOnlyList<Finding> Findings)
    where T : class
{
    /// <summary>A result whose findings are in order and whose value is withheld while any is an error.</summary>
    /// <param name="value">What was read, as far as it could be.</param>
    /// <param name="findings">What was found, in any order.</param>
    internal static ReadResult<T> Of(T? value, IEnumerable<Finding> findings)
    {
        var ordered = findings
            .Distinct()
            .OrderBy(finding => finding.At.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.At.Line)
            .ThenBy(finding => finding.At.Column)
            .ToList();
        return new ReadResult<T>(ordered.Any(finding => finding.IsError) ? null : value, ordered);
    }
}
