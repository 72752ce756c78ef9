using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace CallCenter.Local.EmbeddedStores;

/// <summary>
/// A tiny shell beside this process that stops the server when this process is gone, however it went. It reads from a
/// pipe whose other end only this process holds: "done" means there is nothing to do, end of input means we died.
/// It leaves our session, so neither Ctrl-C nor a kill of the whole process group reaches it before its work is done.
/// </summary>
internal sealed class PostgresGuardian : IDisposable
{
    private const string Launch = """
        exec 3<&0
        work=$1; shift
        if command -v setsid >/dev/null 2>&1
        then setsid sh -c "$work" "$@" <&3 3<&- >/dev/null 2>&1 &
        else sh -c "$work" "$@" <&3 3<&- >/dev/null 2>&1 &
        fi
        """;

    // $1 its own mark, $2 the cluster, $3 what to delete or nothing, then pg_ctl as the right user. The mark appears
    // whole or not at all. A server that is still starting when we die has no pid file yet, hence the short wait.
    private const string Work = """
        trap '' INT TERM HUP
        mark=$1; cluster=$2; trash=$3; shift 3
        echo $$ > "$mark.new" && mv "$mark.new" "$mark"
        read -r word
        if [ "$word" != done ]; then
          tries=0
          while [ $tries -lt 3 ] && [ ! -e "$cluster/postmaster.pid" ]; do sleep 1; tries=$((tries+1)); done
          mode=fast; [ -n "$trash" ] && mode=immediate
          "$@" -m $mode -w -t 10 stop || "$@" -m immediate -w -t 5 stop
          [ -z "$trash" ] || rm -rf "$trash"
        fi
        rm -f "$mark"
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly Process launcher;
    private readonly string mark;

    private PostgresGuardian(Process launcher, string mark)
    {
        this.launcher = launcher;
        this.mark = mark;
    }

    /// <summary>Starts the guardian and waits until it watches.</summary>
    /// <returns>Null when no shell could be started.</returns>
    public static async Task<PostgresGuardian?> StartAsync(
        string mark, PostgresCluster cluster, string? deleteAtEnd, CancellationToken cancellationToken)
    {
        string[] arguments = ["-c", Launch, "sh", Work, "sh", mark, cluster.Folder, deleteAtEnd ?? "", .. cluster.ControlCommand];
        var launcher = new Process
        {
            StartInfo = new ProcessStartInfo("sh", arguments) { RedirectStandardInput = true, WorkingDirectory = "/" },
        };
        try
        {
            launcher.Start();
            await launcher.WaitForExitAsync(cancellationToken);
        }
        catch (Win32Exception)
        {
            launcher.Dispose();
            return null;
        }

        var guardian = new PostgresGuardian(launcher, mark);
        var waited = Stopwatch.StartNew();
        while (!File.Exists(mark))
        {
            if (waited.Elapsed > Patience)
            {
                guardian.Dispose();
                return null;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(5), cancellationToken);
        }

        return guardian;
    }

    /// <summary>
    /// Waits until the guardian of an earlier, killed run has ended its work, so that it cannot stop our server.
    /// </summary>
    public static async Task WaitForFormerAsync(string mark, CancellationToken cancellationToken)
    {
        var waited = Stopwatch.StartNew();
        while (File.Exists(mark) && IsAlive(mark) && waited.Elapsed < Patience)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
        }

        File.Delete(mark);
    }

    /// <summary>Tells the guardian that the server is stopped for good; it ends and removes its mark.</summary>
    public async Task ReleaseAsync()
    {
        try
        {
            await launcher.StandardInput.WriteLineAsync("done");
            await launcher.StandardInput.FlushAsync();
        }
        catch (IOException)
        {
            return; // somebody ended it before us: nobody is left to release
        }

        var waited = Stopwatch.StartNew();
        while (File.Exists(mark) && waited.Elapsed < Patience)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }
    }

    public void Dispose() => launcher.Dispose();

    private static bool IsAlive(string mark)
    {
        try
        {
            var pid = int.Parse(File.ReadAllText(mark), NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture);
            using var process = Process.GetProcessById(pid);
            return true;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or FileNotFoundException)
        {
            return false;
        }
    }
}
