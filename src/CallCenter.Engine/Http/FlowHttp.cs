using System.Net;

namespace CallCenter.Engine.Http;

/// <summary>
/// The connections to other systems that flows ask. No redirect is followed, for it could lead to a host that is not
/// listed; no cookie is kept, for it would belong to another call.
/// </summary>
internal sealed class FlowHttp() : HttpMessageInvoker(
    new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = TimeSpan.FromSeconds(1),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        MaxResponseHeadersLength = 16,
        MaxConnectionsPerServer = 64,
    },
    disposeHandler: true);

/// <summary>A number from 0 up to 1, from chance.</summary>
internal delegate double Chance();
