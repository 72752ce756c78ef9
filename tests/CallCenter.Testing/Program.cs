using CallCenter.Local.EmbeddedStores;

// hold-postgres FOLDER: starts a PostgreSQL there, says its process id and connection string, and sits until it is
// killed.
if (args is not ["hold-postgres", var folder])
{
    Console.Error.WriteLine("usage: hold-postgres FOLDER");
    return 64;
}

var options = new EmbeddedPostgresOptions { DataDirectory = folder, Durable = false };
switch (await EmbeddedPostgres.StartAsync(options, new Progress<string>(), CancellationToken.None))
{
    case StoreStart<EmbeddedPostgres>.Started(var store):
        Console.WriteLine($"{store.Pid} {store.ConnectionString}");
        await Task.Delay(Timeout.Infinite);
        await store.DisposeAsync();
        return 0;
    case StoreStart<EmbeddedPostgres>.Failed(var failure):
        Console.WriteLine(failure.Sentence);
        return 1;
    default:
        return 70;
}
