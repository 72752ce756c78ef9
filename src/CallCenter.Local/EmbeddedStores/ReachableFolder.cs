using System.Security.Cryptography;
using System.Text;

namespace CallCenter.Local.EmbeddedStores;

/// <summary>A folder PostgreSQL's user can get into.</summary>
internal static class ReachableFolder
{
    /// <summary>
    /// Where folders go that root cannot share where they were wanted; root's own, so nobody else can plant one.
    /// </summary>
    private const string SharedRoot = "/var/lib/callcenter-local";

    private const UnixFileMode EverybodyMayEnter = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <summary>
    /// Makes the folder, or another one in its place when the user cannot reach it, as under a closed home folder.
    /// </summary>
    /// <returns>The folder's absolute path; the same one for the same <paramref name="wanted"/> every time.</returns>
    /// <exception cref="IOException">The folder cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">This process may not make it.</exception>
    public static async Task<string> MakeAsync(
        string wanted, ProcessUser user, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var folder = Path.GetFullPath(wanted);
        Directory.CreateDirectory(folder);
        if (await user.ReachesAsync(folder, cancellationToken))
        {
            return folder;
        }

        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)))[..12];
        var other = Path.Combine(SharedRoot, key);
        foreach (var made in (string[])[SharedRoot, other])
        {
            Directory.CreateDirectory(made);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(made, EverybodyMayEnter);
            }
        }

        progress.Report($"PostgreSQL does not run as root and its user cannot enter {folder}; using {other} in its "
            + "place");
        return other;
    }
}
