using CallCenter.Testing;

namespace CallCenter.Storage.Tests.EmbeddedStores;

internal sealed class TestStoresTests
{
    [Test]
    public async Task NewDatabaseAsync_Twice_AreApart()
    {
        await using var first = await TestStores.NewDatabaseAsync();
        await using var second = await TestStores.NewDatabaseAsync();
        await using var make = first.CreateCommand("CREATE TABLE only_here (n int)");
        await make.ExecuteNonQueryAsync();

        await using var look = second.CreateCommand("SELECT count(*) FROM pg_tables WHERE tablename = 'only_here'");

        Assert.That(await look.ExecuteScalarAsync(), Is.Zero);
    }

    [Test]
    public async Task NewRedisAsync_Twice_AreApartAndEmptyWhenLentAgain()
    {
        await using var other = await TestStores.NewRedisAsync();
        string connectionString;
        await using (var first = await TestStores.NewRedisAsync())
        {
            connectionString = first.ConnectionString;
            await first.Database.StringSetAsync("k", "v");
            Assert.That(await other.Database.KeyExistsAsync("k"), Is.False);
        }

        await using var again = await TestStores.NewRedisAsync();

        Assert.That(await again.Database.KeyExistsAsync("k"), Is.False);
        Assert.That(connectionString, Does.Contain("defaultDatabase="));
    }
}
