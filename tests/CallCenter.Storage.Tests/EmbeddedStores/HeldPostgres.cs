using System.Diagnostics;
using System.Globalization;
using CallCenter.Testing;
using Npgsql;

namespace CallCenter.Storage.Tests.EmbeddedStores;

/// <summary>
/// A process of its own, possibly of another user, that started a PostgreSQL and sits on it until it is killed.
/// </summary>
internal sealed class HeldPostgres : IDisposable
{
    private readonly Process process;

    private HeldPostgres(Process process, int pid, string connectionString)
    {
        this.process = process;
        Pid = pid;
        ConnectionString = connectionString;
    }

    /// <summary>The server's process id.</summary>
    public int Pid { get; }

    public string ConnectionString { get; }

    /// <param name="folder">The data folder.</param>
    /// <param name="asUser">Command that runs the rest as another user; empty: this user.</param>
    public static async Task<HeldPostgres> StartAsync(string folder, params string[] asUser)
    {
        string[] command = [.. asUser, Environment.ProcessPath!, typeof(TestStores).Assembly.Location, "hold-postgres", folder];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync() ?? "";
        var parts = line.Split(' ', 2);
        if (!int.TryParse(parts[0], CultureInfo.InvariantCulture, out var pid))
        {
            process.Kill();
            throw new InvalidOperationException(line);
        }

        return new HeldPostgres(process, pid, parts[1]);
    }

    /// <summary>Whether the command that becomes another user works and that user may read what it would run.</summary>
    public static bool CanRunAs(string[] asUser)
    {
        string[] command = [.. asUser, Environment.ProcessPath!, "--list-runtimes"];
        string[] reads = [.. asUser, "test", "-r", typeof(TestStores).Assembly.Location];
        return Succeeds(command) && Succeeds(reads);
    }

    /// <summary>Whether a PostgreSQL runs under this process id; a dead one nobody collected does not count.</summary>
    public static bool IsServer(int pid)
    {
        try
        {
            using var found = Process.GetProcessById(pid);
            return found.ProcessName.StartsWith("postgres", StringComparison.Ordinal) && !IsZombie(pid);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Ends the process as <c>kill -9</c> does: nothing of its own code runs any more.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public async Task<string?> AskAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (string?)await command.ExecuteScalarAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            Kill();
        }

        process.Dispose();
    }

    private static bool Succeeds(string[] command)
    {
        try
        {
            var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, WorkingDirectory = "/" };
            using var process = Process.Start(start)!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static bool IsZombie(int pid)
    {
        var status = string.Create(CultureInfo.InvariantCulture, $"/proc/{pid}/status");
        return File.Exists(status) && File.ReadLines(status).Any(line => line.StartsWith("State:\tZ", StringComparison.Ordinal));
    }
}
