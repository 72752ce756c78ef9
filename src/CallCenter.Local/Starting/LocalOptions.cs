namespace CallCenter.Local.Starting;

/// <summary>How a whole call centre is started on one machine.</summary>
public sealed record LocalOptions
{
    /// <summary>Where everything it makes is kept: stores, audio, tools. Made when missing.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>The folder with the call flows; default <c>ivr-flows</c> of the repository this was built from.</summary>
    public string FlowsDirectory { get; init; } = LocalPaths.Flows;

    /// <summary>
    /// Whether the host takes what is published, as in a deployment, instead of the folder as it lies there; where nothing
    /// is published yet, the folder is.
    /// </summary>
    public bool PublishedFlows { get; init; }

    /// <summary>Where npm packages are kept, to be shared between data folders; default beside the data.</summary>
    public string? ToolsDirectory { get; init; }

    /// <summary>The host's port on 127.0.0.1; 0 takes any free one.</summary>
    public int HostPort { get; init; }

    /// <summary>The carrier's port on 127.0.0.1; 0 takes any free one.</summary>
    public int CarrierPort { get; init; }

    /// <summary>How much faster than real the carrier's timers and sounds run; above 0.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>How many made-up customers an empty directory is filled with; 0 for none.</summary>
    public int Customers { get; init; } = 10_000;

    /// <summary>A PostgreSQL to use instead of an embedded one, or null.</summary>
    public string? Postgres { get; init; }

    /// <summary>A Redis to use instead of an embedded one, or null.</summary>
    public string? Redis { get; init; }

    /// <summary>Whether the embedded stores keep what they hold through a power cut and a restart; tests do without the first.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>Settings of the host beside those that follow from here; they win.</summary>
    public IReadOnlyDictionary<string, string> HostSettings { get; init; } = new Dictionary<string, string>();

    /// <summary>The number people dial.</summary>
    public string ServiceNumber { get; init; } = "+38338000100";
}
