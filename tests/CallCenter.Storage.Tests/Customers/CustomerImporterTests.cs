using CallCenter.Core.Customers;
using CallCenter.Storage.Customers;
using CallCenter.Storage.Customers.Generating;
using CallCenter.Storage.Customers.Importing;
using CallCenter.Testing;
using Npgsql;

namespace CallCenter.Storage.Tests.Customers;

internal sealed class CustomerImporterTests
{
    private NpgsqlDataSource _database = null!;

    [SetUp]
    public async Task StartAsync() => _database = NpgsqlDataSource.Create(await DirectoryNode.NewDatabaseAsync());

    [TearDown]
    public async Task StopAsync() => await _database.DisposeAsync();

    private async Task<ImportCounts> ImportAsync(Stream file)
    {
        var outcome = await new CustomerImporter(_database).ImportAsync(
            file, new ImportSettings(CustomerGenerator.Districts, DryRun: false, static _ => { }, null), CancellationToken.None);
        return ((ImportOutcome.Done)outcome).Counts;
    }

    private async Task<long> CountAsync()
    {
        await using var command = _database.CreateCommand("select count(*) from customers");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    [Test]
    public async Task Import_GeneratedFile_EveryCustomerStoredWithEveryField()
    {
        CustomerProfile[] customers =
        [
            .. CustomerGenerator.Generate(new GeneratorSettings(3_000, 5, GeneratorSettings.UsualAsOf)),
            CustomerSamples.Full with { Code = new CustomerCode("DGJ", 1) },
            CustomerSamples.Bare,
        ];

        var counts = await ImportAsync(CustomerSamples.File(customers));

        Assert.That(counts, Is.EqualTo(new ImportCounts(3_002, 3_002, 0, 0, 0)));
        var store = new CustomerStore(_database);
        foreach (var customer in customers.Where((_, i) => i % 100 == 0).Append(customers[^1]).Append(customers[^2]))
        {
            Assert.That(
                CustomerSamples.Text(await store.FindAsync(customer.Code, default)), Is.EqualTo(CustomerSamples.Text(customer)));
        }
    }

    [Test]
    public async Task Import_KnownCustomers_UpdatedInPlaceOnlyWhereChanged()
    {
        await ImportAsync(CustomerSamples.File(CustomerSamples.Full, CustomerSamples.Bare));

        var counts = await ImportAsync(CustomerSamples.File(
            CustomerSamples.Full with { Name = "Other" }, CustomerSamples.Bare, CustomerSamples.Bare with { Code = new("DPR", 5) }));

        Assert.That(counts, Is.EqualTo(new ImportCounts(3, 1, 1, 1, 0)));
        Assert.That(await CountAsync(), Is.EqualTo(3));
        var changed = await new CustomerStore(_database).FindAsync(CustomerSamples.Full.Code, default);
        Assert.That(changed?.Name, Is.EqualTo("Other"));
    }

    [Test]
    public async Task Import_NoGoodRow_NothingStored()
    {
        var counts = await ImportAsync(CustomerSamples.File("code,name,locality,meter_number,tariff", "DGJ1,,B,1,4", "XX,A,B,1,4"));

        Assert.That(counts, Is.EqualTo(new ImportCounts(2, 0, 0, 0, 2)));
        Assert.That(await CountAsync(), Is.Zero);
    }

    [TestCase(ImportPhase.Reading)]
    [TestCase(ImportPhase.Merging)]
    public async Task Import_Cancelled_RolledBackWholly(ImportPhase phase)
    {
        await ImportAsync(CustomerSamples.File(CustomerSamples.Full));
        using var cancel = new CancellationTokenSource();
        var file = CustomerSamples.File(
            [.. CustomerGenerator.Generate(new GeneratorSettings(20_000, 5, GeneratorSettings.UsualAsOf))]);
        var settings = new ImportSettings(
            CustomerGenerator.Districts, false, static _ => { }, new CancelAt(phase, cancel));

        Assert.That(
            async () => await new CustomerImporter(_database).ImportAsync(file, settings, cancel.Token),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(await CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Import_FileBreaksOffInTheMiddle_NothingStored()
    {
        var whole = CustomerSamples.File(
            [.. CustomerGenerator.Generate(new GeneratorSettings(5_000, 5, GeneratorSettings.UsualAsOf))]);

        var outcome = await new CustomerImporter(_database).ImportAsync(
            new BreakingStream(whole.ToArray()),
            new ImportSettings(CustomerGenerator.Districts, false, static _ => { }, null),
            CancellationToken.None);

        Assert.That((outcome as ImportOutcome.BadFile)?.Reason, Does.Contain("the disk is gone"));
        Assert.That(await CountAsync(), Is.Zero);
    }

    [Test]
    public async Task Import_TableMissing_AsksForTheMigration()
    {
        await using var empty = await TestStores.NewDatabaseAsync();

        var outcome = await new CustomerImporter(empty).LoadAsync([CustomerSamples.Bare], null, CancellationToken.None);

        Assert.That((outcome as ImportOutcome.Unreachable)?.Reason, Does.Contain("callcenter db migrate"));
    }

    [Test]
    public async Task Import_TwoAtOnceInOppositeOrder_BothGoThrough()
    {
        CustomerProfile[] customers = [.. CustomerGenerator.Generate(new GeneratorSettings(5_000, 5, GeneratorSettings.UsualAsOf))];

        var counts = await Task.WhenAll(
            Task.Run(() => ImportAsync(CustomerSamples.File(customers))),
            Task.Run(() => ImportAsync(CustomerSamples.File([.. customers.Reverse()]))));

        Assert.That(counts.Sum(c => c.Inserted), Is.EqualTo(5_000));
        Assert.That(counts.Sum(c => c.Unchanged), Is.EqualTo(5_000));
    }

    private sealed class CancelAt(ImportPhase phase, CancellationTokenSource cancel) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Phase == phase && (value.Rows > 5_000 || phase == ImportPhase.Merging))
            {
                cancel.Cancel();
            }
        }
    }

    private sealed class BreakingStream(byte[] bytes) : MemoryStream(bytes)
    {
        // The span overload of a derived memory stream ends here too.
        public override int Read(byte[] buffer, int offset, int count) =>
            Position > Length / 2 ? throw new IOException("the disk is gone") : base.Read(buffer, offset, count);
    }
}
