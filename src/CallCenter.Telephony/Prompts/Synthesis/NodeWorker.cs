using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace CallCenter.Telephony.Prompts.Synthesis;

/// <summary>One Node process that runs <c>espeak-worker.mjs</c>. Not thread safe: one request at a time.</summary>
internal sealed class NodeWorker : IDisposable
{
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Process _process;
    private readonly Task<string> _errors;
    private bool _disposed;

    private NodeWorker(Process process)
    {
        _process = process;
        _errors = ReadFirstErrorsAsync(process.StandardError);
    }

    /// <summary>Whether it can take another request.</summary>
    public bool IsAlive => !_disposed && !_process.HasExited;

    /// <summary>The process's number.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Starts the process.</summary>
    /// <param name="nodeProgram">Node: a name on the PATH or a path.</param>
    /// <param name="packageScript">The package's script.</param>
    /// <returns>The running process.</returns>
    /// <exception cref="System.ComponentModel.Win32Exception">Node cannot be run.</exception>
    public static NodeWorker Start(string nodeProgram, string packageScript)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "espeak-worker.mjs");
        var process = new Process
        {
            StartInfo = new(nodeProgram, [script, packageScript])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardInputEncoding = _utf8,
                StandardOutputEncoding = _utf8,
                StandardErrorEncoding = _utf8,
                UseShellExecute = false,
            },
        };
        process.Start();
        return new NodeWorker(process);
    }

    /// <summary>Asks for one text and waits for the answer.</summary>
    /// <param name="request">What to speak.</param>
    /// <param name="cancellationToken">Ends the wait; the process is of no more use then.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="IOException">The process has ended; the message says what it wrote last.</exception>
    public async Task<NodeAnswer> AskAsync(NodeRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(request, NodeJson.Default.NodeRequest).AsMemory(), cancellationToken);
            await _process.StandardInput.FlushAsync(cancellationToken);
        }
        catch (IOException)
        {
            throw new IOException(await LastWordsAsync(cancellationToken));
        }

        var line = await _process.StandardOutput.ReadLineAsync(cancellationToken) ?? throw new IOException(await LastWordsAsync(cancellationToken));
        try
        {
            return JsonSerializer.Deserialize(line, NodeJson.Default.NodeAnswer) ?? new NodeAnswer(null, "it answered null");
        }
        catch (JsonException)
        {
            throw new IOException("the Node process wrote something that is no answer");
        }
    }

    /// <summary>Ends the process.</summary>
    public void Dispose()
    {
        _disposed = true;
        ChildProcess.Kill(_process);
        _process.Dispose();
    }

    private async Task<string> LastWordsAsync(CancellationToken cancellationToken) =>
        $"the Node process ended: {ChildProcess.FirstLine(await _errors.WaitAsync(cancellationToken))}";

    // Reads to the end, so that the process never blocks on a full pipe, but remembers only the beginning.
    private static async Task<string> ReadFirstErrorsAsync(StreamReader errors)
    {
        var first = new StringBuilder();
        var buffer = new char[1024];
        for (int read; (read = await errors.ReadAsync(buffer)) > 0;)
        {
            first.Append(buffer, 0, Math.Min(read, 4_096 - first.Length));
        }

        return string.Join('\n', first.ToString().Split('\n').Where(line => line.Contains("Error", StringComparison.Ordinal)).DefaultIfEmpty(first.ToString()));
    }
}
