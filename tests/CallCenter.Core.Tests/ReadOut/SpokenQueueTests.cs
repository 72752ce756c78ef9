using CallCenter.Core.Customers;
using CallCenter.Core.ReadOut;

namespace CallCenter.Core.Tests.ReadOut;

internal sealed class SpokenQueueTests
{
    [TestCase(1, "jeni numri një në radhë", "vi ste na prvom mestu u redu", "you are first in line")]
    [TestCase(2, "jeni numri dy në radhë", "vi ste na drugom mestu u redu", "you are second in line")]
    [TestCase(3, "jeni numri tre në radhë", "vi ste na trećem mestu u redu", "you are third in line")]
    [TestCase(5, "jeni numri pesë në radhë", "vi ste na petom mestu u redu", "you are fifth in line")]
    [TestCase(11, "jeni numri njëmbëdhjetë në radhë", "vi ste na jedanaestom mestu u redu", "you are eleventh in line")]
    [TestCase(21, "jeni numri njëzet e një në radhë", "vi ste na dvadeset prvom mestu u redu", "you are twenty-first in line")]
    [TestCase(40, "jeni numri dyzet në radhë", "vi ste na četrdesetom mestu u redu", "you are fortieth in line")]
    [TestCase(100, "jeni numri njëqind në radhë", "vi ste na stotom mestu u redu", "you are one hundredth in line")]
    [TestCase(203, "jeni numri dyqind e tre në radhë", "vi ste na dvesta trećem mestu u redu", "you are two hundred and third in line")]
    [TestCase(999, "jeni numri nëntëqind e nëntëdhjetë e nëntë në radhë", "vi ste na devetsto devedeset devetom mestu u redu", "you are nine hundred and ninety-ninth in line")]
    [TestCase(1000, "jeni numri një mijë në radhë", "vi ste broj hiljadu u redu", "you are number one thousand in line")]
    public void PositionWords_Position_FitsWhoeverCalls(int position, string albanian, string serbian, string english)
    {
        Assert.That(SpokenPosition.Words(position, Language.Albanian), Is.EqualTo(albanian));
        Assert.That(SpokenPosition.Words(position, Language.Serbian), Is.EqualTo(serbian));
        Assert.That(SpokenPosition.Words(position, Language.English), Is.EqualTo(english));
        Assert.That(SpokenPosition.Words(position, default), Is.EqualTo(english));
    }

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(1_000_000_000)]
    public void PositionWords_NoPosition_Refused(int position) =>
        Assert.That(() => SpokenPosition.Words(position, Language.English), Throws.TypeOf<ArgumentOutOfRangeException>());

    [TestCase(0, "më pak se një minutë", "manje od jednog minuta", "less than a minute")]
    [TestCase(59, "më pak se një minutë", "manje od jednog minuta", "less than a minute")]
    [TestCase(60, "rreth një minutë", "oko jednog minuta", "about one minute")]
    [TestCase(61, "rreth dy minuta", "oko dva minuta", "about two minutes")]
    [TestCase(180, "rreth tri minuta", "oko tri minuta", "about three minutes")]
    [TestCase(300, "rreth pesë minuta", "oko pet minuta", "about five minutes")]
    [TestCase(21 * 60, "rreth njëzet e një minuta", "oko dvadeset jednog minuta", "about twenty-one minutes")]
    [TestCase(3541, "rreth një orë", "oko jednog sata", "about one hour")]
    [TestCase(3601, "rreth një orë e një minutë", "oko jednog sata i jednog minuta", "about one hour and one minute")]
    [TestCase(3 * 3600, "rreth tri orë", "oko tri sata", "about three hours")]
    [TestCase((5 * 3600) + (23 * 60), "rreth pesë orë e njëzet e tri minuta", "oko pet sati i dvadeset tri minuta", "about five hours and twenty-three minutes")]
    [TestCase(86400, "rreth njëzet e katër orë", "oko dvadeset četiri sata", "about twenty-four hours")]
    public void WaitWords_Seconds_RoundedUpToMinutes(int seconds, string albanian, string serbian, string english)
    {
        var wait = TimeSpan.FromSeconds(seconds);

        Assert.That(SpokenWait.Words(wait, Language.Albanian), Is.EqualTo(albanian));
        Assert.That(SpokenWait.Words(wait, Language.Serbian), Is.EqualTo(serbian));
        Assert.That(SpokenWait.Words(wait, Language.English), Is.EqualTo(english));
        Assert.That(SpokenWait.Words(wait, default), Is.EqualTo(english));
    }

    [TestCase(-1)]
    [TestCase(86401)]
    public void WaitWords_NoSuchWait_Refused(int seconds) =>
        Assert.That(() => SpokenWait.Words(TimeSpan.FromSeconds(seconds), Language.English), Throws.TypeOf<ArgumentOutOfRangeException>());
}
