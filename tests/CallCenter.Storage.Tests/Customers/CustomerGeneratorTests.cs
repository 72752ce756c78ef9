using CallCenter.Core.Customers;
using CallCenter.Storage.Customers.Generating;

namespace CallCenter.Storage.Tests.Customers;

internal sealed class CustomerGeneratorTests
{
    private static List<CustomerProfile> Generate(int count, int seed) =>
        [.. CustomerGenerator.Generate(new GeneratorSettings(count, seed, GeneratorSettings.UsualAsOf))];

    [Test]
    public void Generate_SameSeed_SameCustomers()
    {
        var first = Generate(2_000, 7).Select(CustomerSamples.Text);

        Assert.That(Generate(2_000, 7).Select(CustomerSamples.Text), Is.EqualTo(first));
    }

    [Test]
    public void Generate_OtherSeed_OtherCustomers() => Assert.That(
        Generate(50, 8).Select(CustomerSamples.Text), Is.Not.EqualTo(Generate(50, 7).Select(CustomerSamples.Text)));

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(4)]
    [TestCase(5)]
    [TestCase(20_000)]
    public void Generate_AnyCount_ThatManyDistinctCodes(int count) =>
        Assert.That(Generate(count, 1).Select(c => c.Code).Distinct().Count(), Is.EqualTo(count));

    [Test]
    public void Generate_TooMany_Refused() => Assert.That(
        () => CustomerGenerator.Generate(new GeneratorSettings(5_000_001, 1, GeneratorSettings.UsualAsOf)),
        Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void Generate_Many_DistrictsFollowPopulation()
    {
        var customers = Generate(30_000, 3);
        var shares = customers.CountBy(c => c.Code.Prefix).ToDictionary(p => p.Key, p => p.Value / 30_000.0);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(shares["DPR"], Is.EqualTo(477 / 1817.0).Within(0.02));
            Assert.That(shares["DPE"], Is.EqualTo(174 / 1817.0).Within(0.02));
            Assert.That(shares, Has.Count.EqualTo(7));
        }
    }

    [Test]
    public void Generate_Many_NumbersOfThreeToNineDigitsAndUpToTenMetersAPerson()
    {
        var customers = Generate(30_000, 3);
        var people = customers.CountBy(c => (c.Name, c.Locality, string.Concat(c.Phones))).Select(p => p.Value).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(customers.Select(c => c.Code.Number), Has.All.InRange(100, 999_999_999));
            Assert.That(customers.CountBy(c => c.Code.Number.ToString("D").Length).Count(), Is.EqualTo(7));
            Assert.That(people.Max(), Is.GreaterThanOrEqualTo(10));
        }
    }

    [Test]
    public void Generate_AtLeastFive_BeginsWithTheDemonstrationCodes() => Assert.That(
        Generate(5, 99).Select(c => c.Code), Is.EqualTo(CustomerGenerator.DemonstrationCodes));
}
