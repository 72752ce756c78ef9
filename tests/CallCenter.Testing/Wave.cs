using System.Buffers.Binary;

namespace CallCenter.Testing;

/// <summary>WAV files as studio recordings must be: 8 kHz, one channel, 16 bits.</summary>
public static class Wave
{
    private const int HeaderLength = 44;
    private const int Rate = 8_000;

    /// <summary>Silence.</summary>
    /// <param name="seconds">How long.</param>
    public static byte[] Silence(double seconds)
    {
        var length = 2 * (int)(seconds * Rate);
        var file = new byte[HeaderLength + length];
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), HeaderLength - 8 + length);
        "WAVEfmt "u8.CopyTo(file.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(22), 1);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(24), Rate);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(28), Rate * 2);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(32), 2);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(34), 16);
        "data"u8.CopyTo(file.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(40), length);
        return file;
    }
}
