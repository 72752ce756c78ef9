using CallCenter.Flows.Checking;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Files;
using CallCenter.Flows.Prompts;

namespace CallCenter.Engine.Flows;

/// <summary>Studio recordings in the folder that ops staff keep: <c>recordings/sq/welcome.wav</c>.</summary>
public static class RecordingFiles
{
    // Every prompt of a large line in every language, twice over.
    private const int MostFiles = 2_000;

    private static readonly EnumerationOptions AnyDepth = new()
    {
        MatchCasing = MatchCasing.CaseInsensitive,
        RecurseSubdirectories = true,
        MaxRecursionDepth = 3,
    };

    /// <summary>The recordings' paths below the folder, with slashes, in order.</summary>
    /// <param name="folder">The flows' folder.</param>
    internal static IEnumerable<string> Paths(string folder)
    {
        var recordings = Path.Combine(folder, Recording.Folder);
        return Directory.Exists(recordings)
            ? Directory.EnumerateFiles(recordings, "*.wav", AnyDepth)
                .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)
                .Take(MostFiles)
            : [];
    }

    /// <summary>Puts every recording of the folder into a set of files, by its hash.</summary>
    /// <param name="folder">The flows' folder.</param>
    /// <param name="files">The other files.</param>
    /// <param name="findings">Where recordings that cannot be read or played are noted; they are left out.</param>
    internal static FlowFileSet AddTo(FlowFileSet files, string folder, List<Finding> findings)
    {
        foreach (var path in Paths(folder))
        {
            if (Read(folder, path, findings) is not { } wav)
            {
                continue;
            }

            if (RecordingFormat.Check(path, wav) is { } fault)
            {
                findings.Add(fault);
                continue;
            }

            files = files.With(path, Recording.TextOf(wav));
        }

        return files;
    }

    /// <summary>Reads a recording's bytes where the folder still holds them.</summary>
    /// <param name="folder">The flows' folder.</param>
    /// <param name="recording">The recording.</param>
    /// <returns>The whole WAV file; null where it is gone, cannot be read or is another one by now.</returns>
    public static ReadOnlyMemory<byte>? Find(string folder, Recording recording)
    {
        // Not '? :', whose null would become empty memory by way of an array.
        if (Read(folder, recording.Path, []) is { } wav && Recording.HashOf(wav) == recording.Hash)
        {
            return wav;
        }

        return null;
    }

    private static byte[]? Read(string folder, string path, List<Finding> findings)
    {
        try
        {
            var file = new FileInfo(Path.Combine(folder, path));

            // Not read whole where it is far too large, and refused by its length all the same.
            using var content = file.OpenRead();
            var bytes = new byte[Math.Min(content.Length, Recording.MostBytes + 1)];
            content.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(new Finding(new SourceMark(path, 1, 1), FindingKinds.FileUnreadable, $"The recording cannot be read in '{folder}': {e.Message}"));
            return null;
        }
    }
}
