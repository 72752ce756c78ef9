using CallCenter.Telephony.Prompts;

namespace CallCenter.Telephony.Tests.Prompts;

internal sealed class SerbianCyrillicTests
{
    [TestCase("abvgdđežzijklmnoprstćufhcčš", "абвгдђежзијклмнопрстћуфхцчш")]
    [TestCase("ABVGDĐEŽZIJKLMNOPRSTĆUFHCČŠ", "АБВГДЂЕЖЗИЈКЛМНОПРСТЋУФХЦЧШ")]
    [TestCase("ljubav njiva džep", "љубав њива џеп")]
    [TestCase("Ljubljana Njegoš Džon", "Љубљана Његош Џон")]
    [TestCase("LJUBLJANA NJEGOŠ DŽON", "ЉУБЉАНА ЊЕГОШ ЏОН")]
    [TestCase("ǉubav ǌiva ǆep ǈubav Ǌiva", "љубав њива џеп Љубав Њива")]
    [TestCase("injekcija Konjugacija nadživeti odžaliti", "инјекција Конјугација надживети оджалити")]
    [TestCase("odžak", "оџак")]
    [TestCase("Molimo sačekajte.", "Молимо сачекајте.")]
    [TestCase("Iznos je 47,35 evra (dug), do 22.11.", "Износ је 47,35 евра (дуг), до 22.11.")]
    [TestCase("D, P, R, 1 2 3", "Д, П, Р, 1 2 3")]
    [TestCase("u sredu i petak", "у среду и петак")]
    [TestCase("kWh Gjakovë www Müller", "kWh Gjakovë www Müller")]
    [TestCase("web-stranica", "web-страница")]
    [TestCase("пошта i pošta", "пошта и пошта")]
    [TestCase("c\u030Cas", "c\u030Cas")]
    [TestCase("dobro 😀 jutro", "добро 😀 јутро")]
    [TestCase("d ž l j n j", "д ж л ј н ј")]
    [TestCase("", "")]
    public void Of_Text_IsInCyrillic(string latin, string cyrillic) => Assert.That(SerbianCyrillic.Of(latin), Is.EqualTo(cyrillic));
}
