using System.Buffers.Binary;

namespace CallCenter.Telephony.Prompts.Sound;

/// <summary>Sound with one channel.</summary>
/// <param name="SampleRate">Samples per second, 8,000–48,000.</param>
/// <param name="Samples">Signed 16-bit samples.</param>
internal sealed record Sound(int SampleRate, short[] Samples)
{
    /// <summary>How long it lasts.</summary>
    public TimeSpan Duration => TimeSpan.FromSeconds((double)Samples.Length / SampleRate);
}

/// <summary>Reads and writes WAV files (RIFF, PCM, one channel, 16 bits).</summary>
internal static class WaveFile
{
    private const int HeaderLength = 44;
    private const int BytesPerSample = 2;

    /// <summary>Reads a file. A length that says more than there is, as a program writing to a pipe leaves it, means "to the end".</summary>
    /// <param name="file">The bytes.</param>
    /// <returns>The sound, or null where the bytes are no WAV of this kind.</returns>
    public static Sound? Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < 12 || !file[..4].SequenceEqual("RIFF"u8) || !file[8..12].SequenceEqual("WAVE"u8))
        {
            return null;
        }

        int? rate = null;
        for (var rest = file[12..]; rest.Length >= 8;)
        {
            var length = (int)Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]), (uint)rest.Length - 8);
            var body = rest.Slice(8, length);
            if (rest[..4].SequenceEqual("fmt "u8))
            {
                rate = ReadFormat(body);
            }
            else if (rest[..4].SequenceEqual("data"u8))
            {
                return rate is { } known ? new Sound(known, ReadSamples(body)) : null;
            }

            // A chunk of odd length is followed by one byte of padding.
            rest = rest[Math.Min(rest.Length, 8 + length + (length & 1))..];
        }

        return null;
    }

    /// <summary>Writes a file.</summary>
    /// <param name="sound">The sound.</param>
    /// <returns>A whole WAV file.</returns>
    public static byte[] Write(Sound sound)
    {
        var dataLength = sound.Samples.Length * BytesPerSample;
        var file = new byte[HeaderLength + dataLength];
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), HeaderLength - 8 + dataLength);
        "WAVEfmt "u8.CopyTo(file.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(22), 1);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(24), sound.SampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(28), sound.SampleRate * BytesPerSample);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(32), BytesPerSample);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(34), 8 * BytesPerSample);
        "data"u8.CopyTo(file.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(40), dataLength);
        for (var i = 0; i < sound.Samples.Length; i++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(HeaderLength + (i * BytesPerSample)), sound.Samples[i]);
        }

        return file;
    }

    private static int? ReadFormat(ReadOnlySpan<byte> body)
    {
        if (body.Length < 16)
        {
            return null;
        }

        var rate = BinaryPrimitives.ReadInt32LittleEndian(body[4..]);
        var isPlain = BinaryPrimitives.ReadInt16LittleEndian(body) == 1
            && BinaryPrimitives.ReadInt16LittleEndian(body[2..]) == 1
            && BinaryPrimitives.ReadInt16LittleEndian(body[14..]) == 8 * BytesPerSample;
        return isPlain && rate is >= 8_000 and <= 48_000 ? rate : null;
    }

    private static short[] ReadSamples(ReadOnlySpan<byte> body)
    {
        var samples = new short[body.Length / BytesPerSample];
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = BinaryPrimitives.ReadInt16LittleEndian(body[(i * BytesPerSample)..]);
        }

        return samples;
    }
}
