using CallCenter.LocalCarrier.Audio;
using CallCenter.LocalCarrier.Tests.Stage;

namespace CallCenter.LocalCarrier.Tests.Audio;

internal sealed class WavLengthTests
{
    [TestCase(0.5)]
    [TestCase(3)]
    public void Of_AFile_IsDataOverByteRate(double seconds) =>
        Assert.That(WavLength.Of(Wav.Silence(seconds)), Is.EqualTo(TimeSpan.FromSeconds(seconds)));

    [Test]
    public void Of_AStreamedFileThatClaimsMore_CountsWhatIsThere()
    {
        var file = Wav.Silence(1);
        file.AsSpan(40, 4).Fill(0xff);

        Assert.That(WavLength.Of(file), Is.EqualTo(TimeSpan.FromSeconds(1)));
    }

    [TestCase(0)]
    [TestCase(11)]
    [TestCase(30)]
    [TestCase(43)]
    public void Of_ACutFile_IsNullAndNoFault(int length) => Assert.That(WavLength.Of(Wav.Silence(1).AsSpan(0, length)), Is.Null);

    [Test]
    public void Of_AnotherFormat_IsNull() => Assert.That(WavLength.Of("ID3 this is an MP3 file, more or less"u8), Is.Null);
}
