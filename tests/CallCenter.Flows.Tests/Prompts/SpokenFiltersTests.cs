using System.Collections.Immutable;
using CallCenter.Core.Customers;
using CallCenter.Flows.Prompts;
using CallCenter.Flows.Values;

namespace CallCenter.Flows.Tests.Prompts;

internal sealed class SpokenFiltersTests
{
    private static readonly PromptValues Values = new(
        new CustomerCode("DPR", 123456),
        Values: new Dictionary<string, FlowValue>
        {
            ["balance.amount"] = FlowValue.Of(47.35m),
            ["own.credit"] = FlowValue.Of(-21m),
            ["own.large"] = FlowValue.Of(1_000_000_000_000m),
            ["own.huge"] = FlowValue.Of("99999999999999999999999999999999"),
            ["own.word"] = FlowValue.Of("word"),
            ["own.three"] = FlowValue.Of(3m),
            ["own.keyed"] = FlowValue.Of("21"),
            ["own.energy"] = FlowValue.Of(312.5m),
            ["own.seconds"] = FlowValue.Of(170m),
            ["works.from"] = new(ValueKind.Moment, "2026-11-22T09:00:00+01:00"),
            ["works.until"] = new(ValueKind.Moment, "2026-11-22T13:30:00+01:00"),
            ["outage.since"] = new(ValueKind.Moment, "2026-11-22T21:00:00.0000000+01:00"),
        }.ToImmutableDictionary());

    [TestCase("{{ balance.amount | amount }}", "dyzet e shtatë euro e tridhjetë e pesë centë", "četrdeset sedam evra i trideset pet centi", "forty-seven euros and thirty-five cents")]
    [TestCase("{{ own.credit | amount: 'genitive' }}", "njëzet e një euro", "dvadeset jednog evra", "twenty-one euros")]
    [TestCase("{{ code | code }}", "dë, pë, rë, një dy tre, katër pesë gjashtë", "de, pe, er, jedan dva tri, četiri pet šest", "D, P, R, one two three, four five six")]
    [TestCase("{{ works.from | date }}", "njëzet e dy nëntor", "dvadeset drugog novembra", "the twenty-second of November")]
    [TestCase("{{ works.from | on_day }}", "të dielën, më njëzet e dy nëntor", "u nedelju, dvadeset drugog novembra", "on Sunday the twenty-second of November")]
    [TestCase("{{ works.from | date_with_year }}", "njëzet e dy nëntor dy mijë e njëzet e gjashtë", "dvadeset drugog novembra dve hiljade dvadeset šeste", "the twenty-second of November twenty twenty-six")]
    [TestCase("{{ works.until | time }}", "trembëdhjetë e tridhjetë", "trinaest časova i trideset minuta", "one thirty p.m.")]
    [TestCase("{{ outage.since | time: 'genitive' }}", "njëzet e një", "dvadeset jednog časa", "nine p.m.")]
    [TestCase(
        "{{ works.from | window: works.until }}",
        "të dielën, më njëzet e dy nëntor, nga ora nëntë deri në orën trembëdhjetë e tridhjetë",
        "u nedelju, dvadeset drugog novembra, od devet časova do trinaest časova i trideset minuta",
        "on Sunday the twenty-second of November, from nine a.m. to one thirty p.m.")]
    [TestCase("{{ works.from | window: works.never }}", "të dielën, më njëzet e dy nëntor, nga ora nëntë", "u nedelju, dvadeset drugog novembra, od devet časova", "on Sunday the twenty-second of November, from nine a.m.")]
    [TestCase("{{ own.three | number }}", "tre", "tri", "three")]
    [TestCase("{{ own.three | number: 'feminine' }}", "tri", "tri", "three")]
    [TestCase("{{ own.keyed | number: 'neuter' }}", "njëzet e një", "dvadeset jedno", "twenty-one")]
    [TestCase("{{ own.energy | number }}", "treqind e dymbëdhjetë presje pesë", "trista dvanaest zapeta pet", "three hundred and twelve point five")]
    [TestCase("{{ own.energy | kwh }}", "treqind e dymbëdhjetë presje pesë kilovat-orë", "trista dvanaest zapeta pet kilovat-sati", "three hundred and twelve point five kilowatt-hours")]
    [TestCase("{{ own.three | position }}", "jeni numri tre në radhë", "vi ste na trećem mestu u redu", "you are third in line")]
    [TestCase("{{ own.seconds | wait }}", "rreth tri minuta", "oko tri minuta", "about three minutes")]
    [TestCase("{{ 99999999 | wait }}", "rreth njëzet e katër orë", "oko dvadeset četiri sata", "about twenty-four hours")]
    [TestCase("{{ own.keyed | plural: 'x', 'xs' }}", "xs", "x", "xs")]
    [TestCase("{{ own.three | plural: 'one', 'few', 'other' }}", "other", "few", "other")]
    [TestCase("{{ 5 | plural: 'one', 'few', 'other' }}", "other", "other", "other")]
    [TestCase("{{ 1 | plural: 'one', 'few', 'other' }}", "one", "one", "one")]
    [TestCase("{{ own.credit | written_amount }}", "21.00 euro", "21.00 evra", "21.00 euro")]
    [TestCase("{{ works.from | written_date }}", "22 nëntor", "22. novembra", "22 November")]
    [TestCase("{{ works.until | written_time }}", "13:30", "13:30", "13:30")]
    public void Render_Filter_WordsOfTheLanguage(string text, string albanian, string serbian, string english)
    {
        var template = TextTemplate.TryParse(text, out var fault);

        Assert.That(fault, Is.Empty);
        Assert.That(template!.Render(Values, Language.Albanian), Is.EqualTo(albanian));
        Assert.That(template.Render(Values, Language.Serbian), Is.EqualTo(serbian));
        Assert.That(template.Render(Values, Language.English), Is.EqualTo(english));
    }

    [Test]
    public void Render_ValueThatIsMissingOrOfAnotherKind_Nothing(
        [Values("amount", "code", "date", "date_with_year", "kwh", "number", "on_day", "position", "time", "wait", "window", "plural: 'a', 'b'", "written_amount", "written_date", "written_time")] string filter,
        [Values("own.word", "own.missing", "own.large", "own.huge")] string name)
    {
        Assert.That(TextTemplate.TryParse($"a {{{{ {name} | {filter} }}}} b", out _)!.Render(Values, Language.Serbian), Is.EqualTo("a  b"));
    }

    [TestCase("{{ own.three | number: 'femine' }}", "femine")]
    [TestCase("{{ balance.amount | amount: 'dative' }}", "dative")]
    [TestCase("{{ works.from | time: 'dative' }}", "dative")]
    [TestCase("{{ works.from | date: 'weekday' }}", "on_day")]
    [TestCase("{{ own.three | numbers }}", "numbers")]
    [TestCase("{{ own.three | in_address }}", "in_address")]
    public void TryParse_WordNobodyKnows_Fault(string text, string word)
    {
        Assert.That(TextTemplate.TryParse(text, out var fault), Is.Null);
        Assert.That(fault, Does.Contain($"'{word}'"));
    }

    [TestCase("{{ own.three | plural }}")]
    [TestCase("{{ own.three | plural: 'a' }}")]
    [TestCase("{{ own.three | plural: 'a', 'b', 'c', 'd' }}")]
    public void TryParse_TooFewOrTooManyForms_Fault(string text)
    {
        Assert.That(TextTemplate.TryParse(text, out var fault), Is.Null);
        Assert.That(fault, Is.Not.Empty);
    }

    [TestCase("We open at {{ works.from | time }}.", "We open at nine a.m.")]
    [TestCase("From {{ works.from | time }} on.", "From nine a.m. on.")]
    [TestCase("Wait...", "Wait...")]
    public void Render_TimeAtTheEndOfASentence_OneFullStop(string text, string words) =>
        Assert.That(TextTemplate.TryParse(text, out _)!.Render(Values, Language.English), Is.EqualTo(words));

    [Test]
    public void Names_WindowsEnd_IsSpokenAndMayBeMissing() =>
        Assert.That(TextTemplate.TryParse("{{ works.from | window: works.until }}", out _)!.Names, Is.EqualTo(new[]
        {
            new NameUse("works.from", IsGuarded: false, IsSpoken: true),
            new NameUse("works.until", IsGuarded: true, IsSpoken: true),
        }));

    [Test]
    public void Names_ValueBehindAColon_IsSpoken() =>
        Assert.That(TextTemplate.TryParse("{{ outage.area | default: balance.amount }}", out _)!.Names, Is.EqualTo(new[]
        {
            new NameUse("outage.area", IsGuarded: true, IsSpoken: true),
            new NameUse("balance.amount", IsGuarded: false, IsSpoken: true),
        }));
}
