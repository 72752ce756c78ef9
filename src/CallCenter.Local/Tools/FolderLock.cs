namespace CallCenter.Local.Tools;

/// <summary>
/// A folder held by one process at a time. The operating system lets go when the process dies, however it dies.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream file;

    private FolderLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock at once or not at all.</summary>
    /// <param name="path">The lock file. It stays when the lock is released: removing it would let two holders
    /// in.</param>
    /// <returns>Null when another process, or another holder in this one, has it.</returns>
    /// <exception cref="UnauthorizedAccessException">This user may not write there.</exception>
    public static FolderLock? TryTake(string path)
    {
        try
        {
            return new FolderLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException))
        {
            return null;
        }
    }

    /// <summary>Waits until the lock is free.</summary>
    /// <returns>Null when <paramref name="patience"/> ran out.</returns>
    public static async Task<FolderLock?> TakeAsync(
        string path, TimeSpan patience, Action sayWaiting, CancellationToken cancellationToken)
    {
        var waited = System.Diagnostics.Stopwatch.StartNew();
        var said = false;
        while (true)
        {
            if (TryTake(path) is { } taken)
            {
                return taken;
            }

            if (waited.Elapsed > patience)
            {
                return null;
            }

            if (!said)
            {
                sayWaiting();
                said = true;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken);
        }
    }

    public void Dispose() => file.Dispose();
}
