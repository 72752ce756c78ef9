using System.Buffers.Binary;
using System.Globalization;
using CallCenter.Flows.Checking;
using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Prompts;

/// <summary>
/// Whether a file is what the carrier plays as it is and callers can use: a WAV of 8 kHz, one channel and 16 bits, 0.2 s
/// to 10 min long. Nothing is converted here: whoever has the recording in better quality decides how it gets smaller.
/// </summary>
public static class RecordingFormat
{
    private const int Rate = 8_000;
    private const int BytesPerSecond = Rate * 2;
    private const int ShortestBytes = BytesPerSecond / 5;
    private const int LongestBytes = BytesPerSecond * 600;

    /// <summary>Checks a file.</summary>
    /// <param name="path">Its path among the flows' files.</param>
    /// <param name="wav">Its bytes.</param>
    /// <returns>The finding, or null where callers can be played it.</returns>
    public static Finding? Check(string path, ReadOnlySpan<byte> wav) => Fault(wav) is { } fault
        ? new Finding(
            new SourceMark(path, 1, 1),
            FindingKinds.BadRecording,
            $"The recording {fault}; a recording is a WAV of 8 kHz, one channel and 16 bits, 0.2 s to 10 min long. 'ffmpeg -i IN -ar 8000 -ac 1 -c:a pcm_s16le OUT.wav' makes one.")
        : null;

    private static string? Fault(ReadOnlySpan<byte> wav)
    {
        if (wav.Length > Recording.MostBytes)
        {
            return string.Create(CultureInfo.InvariantCulture, $"has {wav.Length} bytes");
        }

        if (wav.Length < 12 || !wav[..4].SequenceEqual("RIFF"u8) || !wav[8..12].SequenceEqual("WAVE"u8))
        {
            return "is no WAV file";
        }

        var chunks = wav[12..];
        return Chunk(chunks, "fmt "u8, out var format) && Chunk(chunks, "data"u8, out var data)
            ? FormatFault(format) ?? LengthFault(data.Length)
            : "has no sound, or says that it has more than there is";
    }

    // A file that ends before its header says so is cut off, or was written by a program that could not go back.
    private static bool Chunk(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> name, out ReadOnlySpan<byte> body)
    {
        while (rest.Length >= 8)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]);
            if (length > rest.Length - 8)
            {
                break;
            }

            if (rest[..4].SequenceEqual(name))
            {
                body = rest.Slice(8, (int)length);
                return true;
            }

            // A chunk of odd length is followed by one byte of padding.
            rest = rest[(int)Math.Min(rest.Length, 8 + length + (length & 1))..];
        }

        body = [];
        return false;
    }

    private static string? FormatFault(ReadOnlySpan<byte> format)
    {
        if (format.Length < 16)
        {
            return "has no whole header";
        }

        var (kind, channels) = (BinaryPrimitives.ReadUInt16LittleEndian(format), BinaryPrimitives.ReadUInt16LittleEndian(format[2..]));
        var (rate, bits) = (BinaryPrimitives.ReadUInt32LittleEndian(format[4..]), BinaryPrimitives.ReadUInt16LittleEndian(format[14..]));
        return (kind, channels, rate, bits) == (1, 1, Rate, 16)
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"has {rate} samples a second, {channels} channels and {bits} bits{(kind == 1 ? "" : ", and is compressed")}");
    }

    private static string? LengthFault(int bytes) => bytes is >= ShortestBytes and <= LongestBytes
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"lasts {(double)bytes / BytesPerSecond:0.##} s");
}
