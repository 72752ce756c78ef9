using System.Text;

namespace CallCenter.LocalCarrier.Tests.Stage;

internal static class Wav
{
    /// <summary>An 8 kHz mono 8-bit file of silence.</summary>
    public static byte[] Silence(double seconds)
    {
        var samples = (int)(seconds * 8_000);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Encoding.ASCII.GetBytes("RIFF"));
        writer.Write(36 + samples);
        writer.Write(Encoding.ASCII.GetBytes("WAVEfmt "));
        writer.Write(16);
        writer.Write((short)1);
        writer.Write((short)1);
        writer.Write(8_000);
        writer.Write(8_000);
        writer.Write((short)1);
        writer.Write((short)8);
        writer.Write(Encoding.ASCII.GetBytes("data"));
        writer.Write(samples);
        writer.Write(new byte[samples]);
        return stream.ToArray();
    }
}
