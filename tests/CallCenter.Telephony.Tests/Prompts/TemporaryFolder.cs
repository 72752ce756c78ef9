namespace CallCenter.Telephony.Tests.Prompts;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("callcenter-prompt-test-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
