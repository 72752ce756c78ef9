using System.Text;
using CallCenter.Storage.Customers.Importing;

namespace CallCenter.Storage.Tests.Customers;

/// <summary>What a file may hold, judged without a database.</summary>
internal sealed class CustomerFileTests
{
    private const string Header = "district,number,name,language,phones,locality,feeder,meter_number,tariff,vulnerable,"
        + "debt_cents,last_bill_cents,due_on,balance_as_of";

    private const string Good = "DGJ,9904,Gëzim Gjoka,sq,{+38344000001},Junik,Junik-1,12345678,4/02,false,100,200,2026-11-15,"
        + "2026-11-01T06:00:00+00:00";

    private static readonly object[][] BadRows =
    [
        ["DGJ,1,A", "has 3 columns, but the header has 14"],
        [Good + ",more", "has 15 columns, but the header has 14"],
        [Good.Replace("DGJ,", "DTX,"), "district 'DTX' is unknown; known are DPR, DGJ, DGL"],
        [Good.Replace("9904", "12a"), "number '12a' is not a number of 1 to 10 digits"],
        [Good.Replace("9904", "0"), "number '0' is not a number of 1 to 10 digits"],
        [Good.Replace("9904", "10000000000"), "number '10000000000' is not a number of 1 to 10 digits"],
        [Good.Replace("9904", "-5"), "number '-5' is not a number of 1 to 10 digits"],
        [Good.Replace("Gëzim Gjoka", ""), "name is empty"],
        [Good.Replace("Gëzim Gjoka", "a\u0000b"), "name holds a control character"],
        [Good.Replace("Gëzim Gjoka", new string('a', 201)), "name is longer than 200 characters"],
        [Good.Replace(",sq,", ",de,"), "language 'de' is not one of sq, sr, en"],
        [Good.Replace("{+38344000001}", "044000001"), "phones must be international numbers"],
        [Good.Replace("12345678", "-12345678"), "meter_number '-12345678' is not 1 to 20 digits"],
        [Good.Replace("false", "maybe"), "vulnerable 'maybe' is neither true nor false"],
        [Good.Replace(",100,", ",1.50,"), "debt_cents '1.50' is not a whole number of cents"],
        [Good.Replace("2026-11-15", "15.11.2026"), "due_on '15.11.2026' is not a date written 2026-11-22"],
        [Good.Replace("2026-11-15", "2026-02-30"), "due_on '2026-02-30' is not a date written 2026-11-22"],
        [Good.Replace("2026-11-01T06:00:00+00:00", "yesterday"), "balance_as_of 'yesterday' is not a time with its offset"],
        [Good.Replace(",100,", ",,"), "debt_cents, last_bill_cents and balance_as_of must be given together"],
        [Good.Replace("Gëzim Gjoka", "\"Gëzim"), "a quote is not closed on its line"],
        [Good.Replace("Gëzim Gjoka", "Gëzim \"G\""), "a field holds a quote but does not begin with one"],
        [Good.Replace("Gëzim Gjoka", "\"Gëzim\" G"), "text follows a closing quote"],
        [Good.Replace("DGJ,", "DTX,").Replace("12345678", "x"), "meter_number 'x' is not 1 to 20 digits"],
    ];

    private static async Task<(ImportOutcome Outcome, List<RejectedRow> Rejects)> JudgeAsync(Stream file)
    {
        var rejects = new List<RejectedRow>();
        var outcome = await new CustomerImporter(null).ImportAsync(
            file, new ImportSettings(CustomerSamples.Districts, DryRun: true, rejects.Add, null), CancellationToken.None);
        return (outcome, rejects);
    }

    [TestCaseSource(nameof(BadRows))]
    public async Task Import_BadRow_ToldWithLineAndReasonAndTheOthersKept(string row, string reason)
    {
        var (outcome, rejects) = await JudgeAsync(
            CustomerSamples.File(Header, Good.Replace("9904", "1"), row, Good.Replace("9904", "2")));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(((ImportOutcome.Done)outcome).Counts, Has.Property("Rows").EqualTo(3).And.Property("Rejected").EqualTo(1));
            Assert.That(rejects.Single().Line, Is.EqualTo(3));
            Assert.That(rejects.Single().Reason, Does.Contain(reason));
        }
    }

    [Test]
    public async Task Import_CodeTwice_SecondRejectedWithTheFirstLine()
    {
        var (_, rejects) = await JudgeAsync(CustomerSamples.File(Header, Good, "", Good.Replace("9904", "0009904")));

        Assert.That(rejects, Is.EqualTo(new[] { new RejectedRow(4, "code stands in line 2 already") }));
    }

    [Test]
    public async Task Import_InvalidUtf8_OnlyItsRowRejected()
    {
        var bytes = Encoding.UTF8.GetBytes($"{Header}\n{Good}\n{Good.Replace("9904", "2").Replace("Gjoka", "G#oka")}\n");
        bytes[Array.IndexOf(bytes, (byte)'#')] = 0xFF;

        var (_, rejects) = await JudgeAsync(new MemoryStream(bytes));

        Assert.That(rejects, Is.EqualTo(new[] { new RejectedRow(3, "is not valid UTF-8") }));
    }

    [Test]
    public async Task Import_ByteOrderMarkCrLfOtherOrderAndWholeCode_Read()
    {
        var (outcome, rejects) = await JudgeAsync(CustomerSamples.File(
            "\uFEFFtariff,code,name,locality,meter_number,phones\r", "4/02,dgj-000123,A,B,1,+38344000001;+38344000002\r"));

        Assert.That(((ImportOutcome.Done)outcome).Counts.Rows, Is.EqualTo(1), string.Join('\n', rejects));
    }

    [Test]
    public async Task Import_HeaderOnly_NoRows()
    {
        var (outcome, _) = await JudgeAsync(CustomerSamples.File(Header));

        Assert.That(((ImportOutcome.Done)outcome).Counts.Rows, Is.Zero);
    }

    [TestCase("", "The file is empty")]
    [TestCase("DGJ,1,A,B", "which no customer has")]
    [TestCase("district,number,name,locality,tariff", "'meter_number' is missing")]
    [TestCase("number,name,locality,tariff,meter_number", "'district' and 'number' (or 'code') is missing")]
    [TestCase("code,code,name,locality,tariff,meter_number", "'code' stands there twice")]
    [TestCase("\"code,name", "The first line cannot be read")]
    public async Task Import_NoCustomersFile_SaysWhy(string text, string reason)
    {
        var (outcome, _) = await JudgeAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)));

        Assert.That((outcome as ImportOutcome.BadFile)?.Reason, Does.Contain(reason));
    }

    [Test]
    public async Task Import_LineWithoutEnd_BadFileInBoundedMemory()
    {
        var (outcome, _) = await JudgeAsync(new MemoryStream(
            [.. Encoding.UTF8.GetBytes(Header + "\n"), .. Enumerable.Repeat((byte)'a', 3_000_000)]));

        Assert.That((outcome as ImportOutcome.BadFile)?.Reason, Does.Contain("has no end"));
    }
}
