using System.Buffers.Binary;

namespace CallCenter.LocalCarrier.Audio;

/// <summary>How long a RIFF/WAVE file plays. Pure.</summary>
internal static class WavLength
{
    /// <summary>Reads the header; null when this is no WAV file or its byte rate is zero.</summary>
    public static TimeSpan? Of(ReadOnlySpan<byte> file)
    {
        if (file.Length < 12 || !file[..4].SequenceEqual("RIFF"u8) || !file[8..12].SequenceEqual("WAVE"u8))
        {
            return null;
        }

        uint byteRate = 0;
        for (var at = 12; at + 8 <= file.Length;)
        {
            var id = file.Slice(at, 4);
            var size = BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 4)..]);
            if (id.SequenceEqual("fmt "u8) && at + 20 <= file.Length)
            {
                byteRate = BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 16)..]);
            }
            else if (id.SequenceEqual("data"u8))
            {
                // A streamed file may claim more than it holds; what is there is what plays.
                var held = Math.Min(size, (uint)(file.Length - at - 8));
                return byteRate == 0 ? null : TimeSpan.FromSeconds((double)held / byteRate);
            }

            at += 8 + (int)Math.Min(size + (size & 1), int.MaxValue / 2);
        }

        return null;
    }
}
