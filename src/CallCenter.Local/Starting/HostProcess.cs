using System.Diagnostics;
using System.Net;

namespace CallCenter.Local.Starting;

/// <summary>The host as a child process, started as a deployment starts it: with settings and nothing else.</summary>
public sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartBudget = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopBudget = TimeSpan.FromSeconds(10);

    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly string _logFile;
    private Process? _process;

    internal HostProcess(Uri address, IReadOnlyDictionary<string, string> settings, string logFile)
    {
        Address = address;
        _settings = settings;
        _logFile = logFile;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>The process's id, or null while it does not run.</summary>
    public int? Pid => _process is { HasExited: false } running ? running.Id : null;

    /// <summary>Where everything it prints goes.</summary>
    public string LogFile => _logFile;

    /// <summary>Starts it and waits until it is ready to take calls.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null when it is ready, else a sentence.</returns>
    public async Task<string?> StartAsync(CancellationToken cancellationToken)
    {
        var process = new Process { StartInfo = ChildProgram.Describe(LocalPaths.Host, [], _settings) };
        var log = TextWriter.Synchronized(new StreamWriter(_logFile, append: true) { AutoFlush = true });
        process.OutputDataReceived += (_, line) => log.WriteLine(line.Data);
        process.ErrorDataReceived += (_, line) => log.WriteLine(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _process = process;
        return await WaitUntilReadyAsync(process, cancellationToken);
    }

    /// <summary>Stops it as an operator does; kills it where it does not stop within 10 s.</summary>
    public async Task StopAsync()
    {
        if (_process is not { HasExited: false } running)
        {
            return;
        }

        // The host stops when its standard input ends (Host:StopWhenInputCloses).
        running.StandardInput.Close();
        using var budget = new CancellationTokenSource(StopBudget);
        try
        {
            await running.WaitForExitAsync(budget.Token);
        }
        catch (OperationCanceledException)
        {
            await KillAsync();
        }
    }

    /// <summary>Kills it, as a crash does.</summary>
    public async Task KillAsync()
    {
        if (_process is { HasExited: false } running)
        {
            running.Kill(entireProcessTree: true);
            await running.WaitForExitAsync();
        }
    }

    /// <summary>Stops it.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process?.Dispose();
    }

    private async Task<string?> WaitUntilReadyAsync(Process process, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        var waited = Stopwatch.StartNew();
        var last = "it does not listen yet";
        while (waited.Elapsed < StartBudget)
        {
            if (process.HasExited)
            {
                return $"The host ended at once; {_logFile} says why: {LastLines()}";
            }

            try
            {
                using var answer = await http.GetAsync(new Uri(Address, "/health/ready"), cancellationToken);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return null;
                }

                last = await answer.Content.ReadAsStringAsync(cancellationToken);
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
            {
                last = "it does not listen yet";
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
        }

        return $"The host was not ready within {StartBudget.TotalSeconds:0} seconds: {last} See {_logFile}.";
    }

    private string LastLines()
    {
        using var file = new FileStream(_logFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        return string.Join(' ', reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).TakeLast(4));
    }
}
