using CallCenter.Storage.Migrations;
using Microsoft.Extensions.Options;

namespace CallCenter.Host.Starting;

/// <summary>Brings the database up to date before the host listens, where that is switched on.</summary>
internal sealed class MigrateAtStart(
    DatabaseMigrator migrator, IOptions<DatabaseOptions> options, ILogger<MigrateAtStart> logger) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.MigrateAtStart)
        {
            return;
        }

        switch (await migrator.MigrateAsync(cancellationToken))
        {
            case MigrationOutcome.Failed failed:
                throw new HostStartException($"The migration {failed.Script} failed: {failed.Reason}");
            case MigrationOutcome.Unreachable unreachable:
                // Calls must reach a person while the database is away; readiness says what is owed.
                logger.MigrationPostponed(unreachable.Reason);
                break;
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

internal static partial class StartLog
{
    [LoggerMessage(EventId = 7501, EventName = nameof(MigrationPostponed), Level = LogLevel.Warning,
        Message = "The database was not brought up to date at start: {Reason}")]
    public static partial void MigrationPostponed(this ILogger logger, string reason);
}
