using System.Text;
using CallCenter.Core.Customers;
using CallCenter.Engine.Prompts;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CallCenter.Telephony.Prompts;

/// <summary>
/// Audio in a folder of this node: <c>{hash}.wav</c>, and <c>{hash}.txt</c> with the language and the text. A folder
/// that cannot be read or written looks like an empty one. Several processes may share it.
/// </summary>
internal sealed class DiskAudioCache(IOptions<PromptOptions> options, ILogger<DiskAudioCache> logger)
{
    private const long BytesPerMegabyte = 1024 * 1024;

    private readonly string _folder = Path.GetFullPath(options.Value.CachePath);
    private readonly long _maxBytes = options.Value.CacheMegabytes * BytesPerMegabyte;
    private readonly Lock _sweeping = new();
    private long? _heldBytes;
    private int _written;

    /// <summary>Whether a prompt is there.</summary>
    /// <param name="hash">A well-formed name.</param>
    public bool Holds(string hash) => File.Exists(WavPath(hash));

    /// <summary>Reads a prompt.</summary>
    /// <param name="hash">A well-formed name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The prompt, or null where it is not there.</returns>
    public async Task<StoredAudio?> FindAsync(string hash, CancellationToken cancellationToken)
    {
        try
        {
            if (!Holds(hash))
            {
                return null;
            }

            var wav = await File.ReadAllBytesAsync(WavPath(hash), cancellationToken);
            var words = await ReadWordsAsync(hash, cancellationToken);
            return new StoredAudio(words.Language, words.Text, wav);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            logger.DiskFault(fault);
            return null;
        }
    }

    /// <summary>Keeps a prompt; whoever reads sees the whole file or none.</summary>
    /// <param name="hash">A well-formed name.</param>
    /// <param name="audio">The prompt.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether it is kept.</returns>
    public async Task<bool> SaveAsync(string hash, StoredAudio audio, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(_folder);
            var words = Encoding.UTF8.GetBytes($"{audio.Language.Code}\n{audio.Text}");

            // The text first: a WAV that is there then always has one.
            await WriteAsync(Path.Combine(_folder, hash + ".txt"), words, cancellationToken);
            await WriteAsync(WavPath(hash), audio.Wav, cancellationToken);
            Bound(words.Length + audio.Wav.Length);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            logger.DiskFault(fault);
            return false;
        }
    }

    /// <summary>Marks a prompt as in use, so that it is removed later than others.</summary>
    /// <param name="hash">A well-formed name.</param>
    /// <param name="now">The time of use.</param>
    public void Touch(string hash, DateTimeOffset now)
    {
        try
        {
            File.SetLastWriteTimeUtc(WavPath(hash), now.UtcDateTime);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            logger.DiskFault(fault);
        }
    }

    private string WavPath(string hash) => Path.Combine(_folder, hash + ".wav");

    private async Task<(Language Language, string Text)> ReadWordsAsync(string hash, CancellationToken cancellationToken)
    {
        var path = Path.Combine(_folder, hash + ".txt");
        var words = File.Exists(path) ? await File.ReadAllTextAsync(path, cancellationToken) : "\n";
        var end = words.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? (new Language(""), words) : (new Language(words[..end]), words[(end + 1)..]);
    }

    private async Task WriteAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var partial = $"{path}.{Environment.ProcessId}-{Interlocked.Increment(ref _written)}.tmp";
        await File.WriteAllBytesAsync(partial, bytes, cancellationToken);
        File.Move(partial, path, overwrite: true);
    }

    /// <summary>When the folder holds more than it may, removes the longest unused files down to four fifths of that.</summary>
    private void Bound(long added)
    {
        lock (_sweeping)
        {
            _heldBytes = _heldBytes is { } held ? held + added : Files().Sum(file => file.Length);
            if (_heldBytes <= _maxBytes)
            {
                return;
            }

            // Counted anew, because other processes may share the folder and prompts may have been written twice. A
            // prompt's files share a stem and go together; what a crash left half written has one too.
            var prompts = Files().GroupBy(file => file.Name.Split('.')[0]).OrderBy(files => files.Max(file => file.LastWriteTimeUtc)).ToList();
            var left = prompts.Sum(files => files.Sum(file => file.Length));
            var removed = 0;
            foreach (var file in prompts.TakeWhile(_ => left > _maxBytes / 5 * 4).SelectMany(files => files))
            {
                left -= file.Length;
                file.Delete();
                removed++;
            }

            _heldBytes = left;
            logger.Swept(removed);
        }
    }

    private IEnumerable<FileInfo> Files() => new DirectoryInfo(_folder).EnumerateFiles();
}
