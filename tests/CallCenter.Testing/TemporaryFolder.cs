namespace CallCenter.Testing;

/// <summary>
/// A folder of its own for one test; gone when disposed of, and at the latest when the process exits.
/// </summary>
public sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder()
    {
        Path = Directory.CreateTempSubdirectory("callcenter-test-").FullName;
        AppDomain.CurrentDomain.ProcessExit += OnExit;
    }

    /// <summary>
    /// Absolute path; nobody else uses the folder. Only this user may enter it, unless <see cref="LetEverybodyIn"/>.
    /// </summary>
    public string Path { get; }

    /// <summary>Lets other users enter and write, as a server that runs as another user must.</summary>
    public TemporaryFolder LetEverybodyIn()
    {
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
            File.SetUnixFileMode(Path, File.GetUnixFileMode(Path) | others);
        }

        return this;
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        Delete();
    }

    private void OnExit(object? sender, EventArgs e) => Delete();

    private void Delete()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
