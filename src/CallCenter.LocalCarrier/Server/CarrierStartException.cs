namespace CallCenter.LocalCarrier;

/// <summary>A carrier could not start because its port is taken.</summary>
public sealed class CarrierStartException : Exception
{
    /// <summary>Makes it for a port.</summary>
    public CarrierStartException(int port, Exception inner)
        : base($"Port {port} on 127.0.0.1 is taken: stop what uses it or choose another with --port.", inner) => Port = port;

    /// <summary>The port.</summary>
    public int Port { get; }
}
