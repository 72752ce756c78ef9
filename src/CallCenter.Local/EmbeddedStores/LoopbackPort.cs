using System.Net;
using System.Net.Sockets;

namespace CallCenter.Local.EmbeddedStores;

/// <summary>TCP ports of this machine's own address, 127.0.0.1.</summary>
public static class LoopbackPort
{
    /// <summary>A port nobody listened on a moment ago.</summary>
    /// <returns>A port number the operating system chose, 1024 to 65535.</returns>
    /// <remarks>Another process may take it before the caller does: whoever binds it must be ready to ask
    /// again.</remarks>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Whether a listener could bind the port now.</summary>
    /// <param name="port">1 to 65535.</param>
    /// <returns>False when another program holds it or this user may not bind it.</returns>
    public static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
