using System.Buffers.Binary;
using System.Text;
using CallCenter.Flows.Prompts;

namespace CallCenter.Flows.Tests.Prompts;

internal sealed class RecordingFormatTests
{
    private const int Second = 16_000;

    [TestCase(Second / 5)]
    [TestCase(Second)]
    [TestCase(600 * Second)]
    public void Check_RightFormat_NoFinding(int bytes) => Assert.That(RecordingFormat.Check("a.wav", Wav(bytes)), Is.Null);

    [Test]
    public void Check_OtherChunksBeforeTheSound_NoFinding() =>
        Assert.That(RecordingFormat.Check("a.wav", Wav(Second, before: "LIST\u0003\0\0\0abc\0")), Is.Null);

    [TestCase((Second / 5) - 2, "lasts 0.2 s")]
    [TestCase((600 * Second) + 2, "lasts 600 s")]
    [TestCase(0, "lasts 0 s")]
    [TestCase(Recording.MostBytes, "has 10000044 bytes")]
    public void Check_TooShortOrTooLong_Found(int bytes, string fault) => Assert.That(Fault(Wav(bytes)), Is.EqualTo(fault));

    [TestCase(1, 1, 16_000, 16, "has 16000 samples a second, 1 channels and 16 bits")]
    [TestCase(1, 2, 8_000, 16, "has 8000 samples a second, 2 channels and 16 bits")]
    [TestCase(1, 1, 8_000, 8, "has 8000 samples a second, 1 channels and 8 bits")]
    [TestCase(7, 1, 8_000, 8, "has 8000 samples a second, 1 channels and 8 bits, and is compressed")]
    public void Check_OtherFormat_FoundWithWhatItIs(int kind, int channels, int rate, int bits, string fault) =>
        Assert.That(Fault(Wav(Second, (ushort)kind, (ushort)channels, rate, (ushort)bits)), Is.EqualTo(fault));

    [Test]
    public void Check_CutOff_Found()
    {
        var whole = Wav(Second);

        foreach (var length in (int[])[0, 1, 11, 12, 19, 30, 40, 44, whole.Length - 1])
        {
            Assert.That(RecordingFormat.Check("a.wav", whole.AsSpan(0, length)), Is.Not.Null, $"{length} bytes");
        }
    }

    [Test]
    public void Check_LengthThatLies_Found()
    {
        var wav = Wav(Second);
        BinaryPrimitives.WriteUInt32LittleEndian(wav.AsSpan(40), uint.MaxValue);

        Assert.That(Fault(wav), Does.StartWith("has no sound"));
    }

    [Test]
    public void Check_AnyBytes_NeverThrows()
    {
        var random = new Random(20_261_124);
        for (var round = 0; round < 2_000; round++)
        {
            var wav = Wav(64);
            for (var change = 0; change < 3; change++)
            {
                wav[random.Next(12, wav.Length)] = (byte)random.Next(256);
            }

            Assert.DoesNotThrow(() => RecordingFormat.Check("a.wav", wav.AsSpan(0, random.Next(wav.Length))));
        }
    }

    private static string Fault(byte[] wav) => RecordingFormat.Check("a.wav", wav)!.Message.Split(';')[0]["The recording ".Length..];

    private static byte[] Wav(int bytes, ushort kind = 1, ushort channels = 1, int rate = 8_000, ushort bits = 16, string before = "")
    {
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write("RIFF"u8);
        writer.Write(36 + before.Length + bytes);
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write(kind);
        writer.Write(channels);
        writer.Write(rate);
        writer.Write(rate * channels * bits / 8);
        writer.Write((ushort)(channels * bits / 8));
        writer.Write(bits);
        writer.Write(Encoding.ASCII.GetBytes(before));
        writer.Write("data"u8);
        writer.Write(bytes);
        writer.Write(new byte[bytes]);
        writer.Flush();
        return file.ToArray();
    }
}
