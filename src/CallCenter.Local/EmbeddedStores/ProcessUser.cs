using System.Globalization;
using CallCenter.Local.Tools;

namespace CallCenter.Local.EmbeddedStores;

/// <summary>
/// The user PostgreSQL's programs run as. PostgreSQL refuses to run as root (its manual, "The PostgreSQL User
/// Account"),
/// so root hands over to a user without rights; everybody else stays who they are.
/// </summary>
internal sealed class ProcessUser
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(10);
    private readonly Func<IReadOnlyList<string>, string[]> wrap;
    private readonly string? owner;

    private ProcessUser(string? owner, Func<IReadOnlyList<string>, string[]> wrap)
    {
        this.owner = owner;
        this.wrap = wrap;
    }

    /// <summary>True when the programs run as somebody else than this process.</summary>
    public bool IsOther => owner is not null;

    /// <summary>The user to run PostgreSQL as.</summary>
    /// <returns>Null when this process is root and no way to another user works.</returns>
    public static async Task<ProcessUser?> ChooseAsync(CancellationToken cancellationToken)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return new ProcessUser(owner: null, static command => [.. command]);
        }

        foreach (var candidate in Candidates())
        {
            var tried = await candidate.RunAsync(["true"], "/", Budget, cancellationToken);
            if (tried.Succeeded)
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>The command as this user would type it.</summary>
    public string[] Wrap(IReadOnlyList<string> command) => wrap(command);

    public Task<ToolOutcome> RunAsync(
        IReadOnlyList<string> command, string folder, TimeSpan budget, CancellationToken cancellationToken) =>
        ToolProcess.RunAsync(Wrap(command), folder, budget, cancellationToken);

    /// <summary>
    /// Whether this user gets into the folder; asked of the kernel, so mount options and ACLs count too.
    /// </summary>
    public async Task<bool> ReachesAsync(string folder, CancellationToken cancellationToken) =>
        !IsOther || (await RunAsync(["test", "-x", folder], "/", Budget, cancellationToken)).Succeeded;

    /// <summary>
    /// Makes this user the owner of a folder and everything in it. Nothing to do when it is this process's user.
    /// </summary>
    public Task<ToolOutcome> OwnAsync(string folder, CancellationToken cancellationToken) => IsOther
        ? ToolProcess.RunAsync(["chown", "-R", owner!, folder], "/", TimeSpan.FromMinutes(1), cancellationToken)
        : Task.FromResult(new ToolOutcome(0, ""));

    private static IEnumerable<ProcessUser> Candidates()
    {
        const string users = "/etc/passwd";
        var rows = File.Exists(users) ? File.ReadAllLines(users).Select(static row => row.Split(':')).ToList() : [];
        foreach (var name in (string[])["postgres", "nobody"])
        {
            if (rows.FirstOrDefault(row => row.Length > 3 && row[0] == name) is not { } row
                || !int.TryParse(row[2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var uid)
                || !int.TryParse(row[3], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var gid))
            {
                continue;
            }

            var owner = $"{row[2]}:{row[3]}";
            yield return new ProcessUser(owner, command =>
                ["setpriv", $"--reuid={uid}", $"--regid={gid}", "--clear-groups", "--", .. command]);
            yield return new ProcessUser(owner, command => ["runuser", "-u", name, "--", .. command]);
            yield return new ProcessUser(owner, command =>
                ["su", "-s", "/bin/sh", "-c", "exec \"$@\"", "--", name, "sh", .. command]);
        }
    }
}
