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

/// <summary>Something wrong in a file that ops staff wrote.</summary>
/// <param name="At">Where.</param>
/// <param name="Code">The finding's code, such as <c>FLOW003</c>; stable, for search and for tests.</param>
/// <param name="Message">What is wrong and how to mend it, in a sentence.</param>
public sealed record FlowProblem(SourceMark At, string Code, string Message)
{
    /// <summary>One compiler-style line.</summary>
    public override string ToString() => $"{At}: error {Code}: {Message}";
}

/// <summary>What reading a file came to: a value, or the reasons why there is none.</summary>
/// <typeparam name="T">What was read.</typeparam>
/// <param name="Value">Null exactly where there are problems.</param>
/// <param name="Problems">Every fault found, in file order; empty where there is a value.</param>
public sealed record ReadResult<T>(T? Value, IReadOnlyList<FlowProblem> Problems)
    where T : class;
