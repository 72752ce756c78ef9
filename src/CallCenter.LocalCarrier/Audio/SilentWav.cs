using System.Buffers.Binary;

namespace CallCenter.LocalCarrier.Audio;

/// <summary>A WAV file of silence, 8 kHz and 16 bit as the provider's recordings are; written as it goes, however long.</summary>
internal static class SilentWav
{
    private const int HeaderLength = 44;
    private const int BytesPerSample = 2;
    private const int Rate = 8_000;

    /// <summary>Bytes of the whole file.</summary>
    public static long Length(int channels, int seconds) => HeaderLength + ((long)seconds * Rate * BytesPerSample * channels);

    /// <summary>Writes the file. 1 or 2 channels, 0 to 14,400 s.</summary>
    public static async Task WriteAsync(Stream stream, int channels, int seconds, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(Header(channels, seconds), cancellationToken);
        var second = new byte[Rate * BytesPerSample * channels];
        for (var at = 0; at < seconds; at++)
        {
            await stream.WriteAsync(second, cancellationToken);
        }
    }

    private static byte[] Header(int channels, int seconds)
    {
        var header = new byte[HeaderLength];
        var data = (int)(Length(channels, seconds) - HeaderLength);
        "RIFF"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(4), data + HeaderLength - 8);
        "WAVEfmt "u8.CopyTo(header.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(22), (short)channels);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(24), Rate);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(28), Rate * BytesPerSample * channels);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(32), (short)(BytesPerSample * channels));
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(34), BytesPerSample * 8);
        "data"u8.CopyTo(header.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(40), data);
        return header;
    }
}
