using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace CallCenter.Telephony.Signing;

/// <summary>Reads a body once, within bounds, and leaves it to be read again.</summary>
internal static class WebhookBody
{
    /// <summary>Longest body read, in bytes: webhooks have a few kilobytes.</summary>
    public const int LongestBytes = 64 * 1024;

    /// <summary>Longest time a body may take: the carrier gives up on a request after 15 s itself.</summary>
    public static readonly TimeSpan ReadBudget = TimeSpan.FromSeconds(15);

    /// <summary>Reads the body and puts a rewound copy in its place.</summary>
    /// <param name="request">The request, whose body nobody has read.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The bytes; null when there are more than <see cref="LongestBytes"/>.</returns>
    /// <exception cref="IOException">The connection broke, or the server's own limit was met.</exception>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > LongestBytes)
        {
            return null;
        }

        var copy = new MemoryStream((int)(request.ContentLength ?? 0));
        var chunk = ArrayPool<byte>.Shared.Rent(4096);
        try
        {
            while (await request.Body.ReadAsync(chunk, cancellationToken) is > 0 and var read)
            {
                if (copy.Length + read > LongestBytes)
                {
                    return null;
                }

                copy.Write(chunk, 0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk, clearArray: true);
        }

        copy.Position = 0;
        request.Body = copy;
        return copy.GetBuffer().AsMemory(0, (int)copy.Length);
    }
}
