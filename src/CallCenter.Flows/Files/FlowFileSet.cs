using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CallCenter.Flows.Prompts;

namespace CallCenter.Flows.Files;

/// <summary>
/// The files of one version as ops staff wrote them: flows, prompts, districts, hours and tests. What is published,
/// exported and compared is exactly these texts. A studio recording is among them by its hash.
/// </summary>
/// <param name="Texts">By path below the flows' folder, with slashes: <c>customer-care.yaml</c>, <c>prompts/sq.yaml</c>.</param>
public sealed record FlowFileSet(ImmutableSortedDictionary<string, string> Texts)
{
    /// <summary>No file.</summary>
    public static readonly FlowFileSet Empty = new(ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal));

    /// <summary>
    /// 64 lower-case hexadecimal digits that are the same exactly for the same paths and texts: SHA-256 over each path
    /// and text, in order of path, each with its length before it.
    /// </summary>
    public string Hash
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var (path, text) in Texts)
            {
                foreach (var part in (string[])[path, text])
                {
                    var bytes = Encoding.UTF8.GetBytes(part);
                    hash.AppendData(BitConverter.GetBytes(bytes.LongLength));
                    hash.AppendData(bytes);
                }
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
    }

    /// <summary>The set with one more text, or another in its place; line ends become line feeds.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="text">The text.</param>
    public FlowFileSet With(string path, string text) => new(Texts.SetItem(path, text.ReplaceLineEndings("\n")));

    /// <summary>The names of the files that hold flows: those beside the folders, without the two that hold something else.</summary>
    public IEnumerable<string> FlowPaths => Texts.Keys.Where(path =>
        !path.Contains('/', StringComparison.Ordinal) && path.EndsWith(".yaml", StringComparison.Ordinal) && path is not ("districts.yaml" or "hours.yaml"));

    /// <summary>The studio recordings among the files; their bytes are elsewhere.</summary>
    public IEnumerable<Recording> Recordings => Texts.Select(file => Recording.Find(file.Key, file.Value)).OfType<Recording>();
}
