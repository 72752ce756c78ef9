using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace CallCenter.Storage.Tests.Customers;

/// <summary>A loopback wire to a store that can be cut (refused) or frozen (silent), as a real store fails.</summary>
internal sealed class CuttableWire : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<Socket> _sockets = [];
    private readonly string _host;
    private readonly int _port;
    private volatile bool _frozen;

    public CuttableWire(string host, int port)
    {
        _host = host;
        _port = port;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        Accepting = AcceptAsync();
    }

    public int Port { get; }

    private Task Accepting { get; }

    /// <summary>Nobody answers any more, and what was open is closed.</summary>
    public void Cut()
    {
        _listener.Stop();
        foreach (var socket in _sockets)
        {
            socket.Dispose();
        }
    }

    /// <summary>Connections stay and are taken, but nothing travels.</summary>
    public void Freeze() => _frozen = true;

    public void Dispose()
    {
        Cut();
        Accepting.GetAwaiter().GetResult();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptSocketAsync();
                var server = new Socket(SocketType.Stream, ProtocolType.Tcp);
                _sockets.Add(client);
                _sockets.Add(server);
                await server.ConnectAsync(_host, _port);
                _ = PumpAsync(client, server);
                _ = PumpAsync(server, client);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Cut: nobody is accepted any more.
            return;
        }
    }

    private async Task PumpAsync(Socket from, Socket to)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer) is > 0 and var read)
            {
                if (!_frozen)
                {
                    await to.SendAsync(buffer.AsMemory(0, read));
                }
            }

            to.Dispose();
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            to.Dispose();
        }
    }
}
