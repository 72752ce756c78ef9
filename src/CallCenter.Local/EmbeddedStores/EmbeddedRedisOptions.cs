namespace CallCenter.Local.EmbeddedStores;

/// <summary>How an embedded Redis is started.</summary>
public sealed record EmbeddedRedisOptions
{
    /// <summary>Port on 127.0.0.1; 1 to 65535, or 0 (the default) for any free one.</summary>
    public int Port { get; init; }

    /// <summary>
    /// Folder for what must last; made when missing. Needed when <see cref="Persistent"/>, unused otherwise.
    /// </summary>
    public string? DataDirectory { get; init; }

    /// <summary>
    /// True: every write is in a log on disk and is there again after a restart. False (the default): everything is in
    /// memory
    /// and gone with the server.
    /// </summary>
    public bool Persistent { get; init; }
}
