using CallCenter.Core.Customers;

namespace CallCenter.Core.Tests.CodeEntry;

/// <summary>Random talk with numbers, times, telephone numbers and amounts in it, and no code.</summary>
internal sealed class Chatter(Language language, Random random)
{
    private static readonly string[] Albanian =
    [
        .. """
        unë ti ai ajo ne ju ata e i të me në nga për te tek si kur ku pse kush çfarë po jo nuk s' mos do dua duhet mund kam ke ka kemi keni
        jam je është jemi janë isha ishte rrymë rrymën dritë dritat shtëpi shtëpia banesë fatura faturën fatura pagesa paguar borxh borxhi
        njehsor njehsori kontrata shifra kodi numri telefoni emri mbiemri adresa rruga lagjja qyteti fshati sot nesër dje mbrëmë tani më
        vonë herët shpejt ngadalë mirë keq shumë pak të lutem faleminderit mirëdita tungjatjeta zotëri zonjë vëlla motër nëna baba fëmijë
        Agron Besa Drita Ilir Jeta Arben Flora Lumi pe re le ge ze fe em er el ef gjë kam humbur kërkoj ndihmë agjent njeri flas
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries),
    ];

    private static readonly string[] Serbian =
    [
        .. """
        ja ti on ona mi vi oni i a u na za sa od do je su sam si smo ste nije nema ima imam hoću mogu treba kako kada gde zašto ko šta da ne
        struja struje struju svetlo kuća kući stan račun računa uplata platio platila dug brojilo ugovor šifra kod broj telefon ime prezime
        adresa ulica grad selo danas sutra juče sada kasno rano brzo dobro loše mnogo malo molim hvala dobar dan gospodine gospođo brat
        sestra majka otac deca Milan Jovan Petar Ivan Lazar de pe er em ef el ge ze zet je jot pomoć agent čovek razgovor pričam to što sto
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries),
    ];

    private static readonly string[] English =
    [
        .. """
        I you he she it we they a an the and or but if in on at to for of from with by is are am was were be been have has had do does did
        not no yes my your our his her their me us him this that what when where why who how see said tea sea half hell hi oh so too ate won
        power light house flat bill payment paid debt meter contract code number phone name address street city village today tomorrow
        yesterday now late early fast good bad much little please thanks hello sir madam brother sister mother father Mike David Peter
        Romeo golf papa pea eye ell are our help agent somebody talk letter
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries),
    ];

    private readonly SpokenNumbers _numbers = new(random);

    private string[] Words => language.Code switch { "sq" => Albanian, "sr" => Serbian, _ => English };

    /// <summary>One sentence.</summary>
    public string Say() => string.Join(' ', Enumerable.Range(0, random.Next(2, 9)).Select(_ => random.Next(4) == 0 ? Number() : Words[random.Next(Words.Length)]));

    private string Number() => random.Next(6) switch
    {
        0 => $"{random.Next(24)}:{random.Next(60):00}",
        1 => $"04{random.Next(3, 10)} {random.Next(100, 1000)} {random.Next(100, 1000)}",
        2 => $"{random.Next(1, 300)},{random.Next(100):00} euro",
        3 => $"+383 44 {random.Next(100_000, 1_000_000)}",
        4 => $"{random.Next(100_000_000)}",
        _ => _numbers.Say($"{random.Next(1, 1_000_000)}", language.Code),
    };
}
