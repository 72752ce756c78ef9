using System.Diagnostics;
using System.Text;
using CallCenter.Scenarios.Tests.Running;
using CallCenter.Testing;

namespace CallCenter.Scenarios.Tests.Starting;

/// <summary>One of our programs as a process of its own. Disposed of, it and all it started are gone.</summary>
internal sealed class ProgramRun : IAsyncDisposable
{
    private const string Mark = "CALLCENTER_SCENARIO";
    private readonly string _mark = Guid.NewGuid().ToString("N");
    private readonly StringBuilder _output = new();
    private readonly Process _process;

    /// <summary>Starts a program with these settings and none of this process's own.</summary>
    public ProgramRun(string program, IEnumerable<string> arguments, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var name in start.Environment.Keys.Where(name => name.Contains("__", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment[Mark] = _mark;
        foreach (var (name, value) in settings)
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Add(line.Data);
        _process.ErrorDataReceived += (_, line) => Add(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Everything printed so far, on both outputs.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Waits until it has printed something.</summary>
    public Task PrintsAsync(string words) => Eventually.GetAsync(
        () => Task.FromResult(Output),
        output => output.Contains(words, StringComparison.Ordinal)
            || (_process.HasExited ? throw new InvalidOperationException($"It ended: {output}") : false),
        $"'{words}' to be printed");

    /// <summary>Waits until it has ended.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndsAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Eventually.Patience);
        return _process.ExitCode;
    }

    /// <summary>Does what Ctrl-C does.</summary>
    public Task InterruptAsync() => Interruption.SendAsync(_process);

    /// <summary>Kills it alone, so that it can tidy up nothing.</summary>
    public void Kill() => _process.Kill();

    /// <summary>The command lines of it and all it started, children of children included.</summary>
    public IReadOnlyList<string> Processes() => [.. Family().Select(pid => CommandLine(pid))];

    public async ValueTask DisposeAsync()
    {
        foreach (var pid in Family())
        {
            using var kill = Process.Start("kill", ["-KILL", pid]);
            await kill.WaitForExitAsync();
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    // Whatever leaves the family tree, as a database server does, still carries the environment it was started with.
    private List<string> Family() =>
    [
        .. Directory.EnumerateDirectories("/proc")
            .Select(folder => Path.GetFileName(folder))
            .Where(name => name.All(char.IsAsciiDigit) && ReadOrNothing($"/proc/{name}/environ").Contains(_mark, StringComparison.Ordinal)),
    ];

    private static string CommandLine(string pid) => ReadOrNothing($"/proc/{pid}/cmdline").Replace('\0', ' ').Trim();

    private static string ReadOrNothing(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ""; // gone meanwhile, or another user's
        }
    }

    private void Add(string? line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }
    }
}
