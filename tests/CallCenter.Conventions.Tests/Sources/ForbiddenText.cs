using System.Text.RegularExpressions;
using CallCenter.Testing;

namespace CallCenter.Conventions.Tests.Sources;

/// <summary>Words that must not stand in the repository. They are put together here, so that this file has none of them.</summary>
internal static class ForbiddenText
{
    private static readonly string[] UnfinishedWords = [@"\bTO" + @"DO\b", @"\bFIX" + @"ME\b", @"\bNotImplemented" + @"Exception\b"];

    private static readonly string[] MachineWords =
    [
        @"(?<![\w.])/wo" + "rk/",
        @"(?<![\w.])/tmp/w" + "t\\b",
        @"(?<![\w.])/ro" + "ot/",
        @"https?://[^/\s""']*(nuget|npm|registry|artifactory|pypi)[^/\s""']*",
        @"\b(api|www)\.nuget" + @"\.org\b",
    ];

    public static IEnumerable<(int Line, string What)> Unfinished(string text) => Find(text, UnfinishedWords);

    public static IEnumerable<(int Line, string What)> OfOneMachine(string text) => Find(text, MachineWords);

    public static IEnumerable<(int Line, string What)> Silenced(string text) => Find(text, [@"^\s*#pragma" + " warning disable.*"]);

    public static bool IsBinary(string file)
    {
        using var stream = File.OpenRead(Path.Combine(RepositoryFolder.Root, file));
        Span<byte> head = stackalloc byte[512];
        return head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)].Contains((byte)0);
    }

    /// <summary>The number of the line that a place in a text is on, from 1.</summary>
    public static int LineOf(string text, int place) => text.AsSpan(0, place).Count('\n') + 1;

    private static IEnumerable<(int Line, string What)> Find(string text, string[] patterns) =>
        from pattern in patterns
        from match in Regex.Matches(text, pattern, RegexOptions.Multiline | RegexOptions.CultureInvariant)
        select (LineOf(text, match.Index), match.Value.Trim());
}
