using CallCenter.Core.Calls;
using CallCenter.Core.Customers;
using CallCenter.Engine.Callbacks;
using Dapper;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CallCenter.Storage.Callbacks;

/// <summary>Callbacks in PostgreSQL.</summary>
internal sealed class CallbackBook(NpgsqlDataSource database, ILogger<CallbackBook> logger) : ICallbackBook
{
    private const int TimeoutSeconds = 2;

    public async Task<bool> BookAsync(CallbackRequest request, CancellationToken cancellationToken)
    {
        const string sql = """
            insert into callbacks (call_id, queue, number, language, code, waiting_since, booked_at)
            values (@call, @queue, @number, @language, @code, @waitingSince, @bookedAt)
            on conflict (number) where done_at is null do nothing
            """;
        var values = new
        {
            call = request.Call.Value,
            queue = request.Queue,
            number = request.Number.Value,
            language = request.Language?.Code,
            code = request.Code?.ToString(),
            waitingSince = request.WaitingSince.UtcDateTime,
            bookedAt = request.BookedAt.UtcDateTime,
        };
        try
        {
            await using var connection = await database.OpenConnectionAsync(cancellationToken);
            await connection.ExecuteAsync(Command(sql, values, cancellationToken));
            return true;
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException or System.Net.Sockets.SocketException)
        {
            logger.CallbackNotBooked(request.Call.Value, e.GetType().Name);
            return false;
        }
    }

    public async Task<IReadOnlyList<Callback>> OpenAsync(int most, CancellationToken cancellationToken)
    {
        const string sql = """
            select id, call_id as Call, queue, number, language, code, waiting_since as WaitingSince, booked_at as BookedAt
            from callbacks where done_at is null order by waiting_since, id limit @most
            """;
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. (await connection.QueryAsync<Row>(Command(sql, new { most }, cancellationToken))).Select(row => row.ToCallback())];
    }

    public async Task<bool> FinishAsync(long id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        const string sql = "update callbacks set done_at = @at where id = @id and done_at is null";
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteAsync(Command(sql, new { id, at = at.UtcDateTime }, cancellationToken)) > 0;
    }

    private static CommandDefinition Command(string sql, object? values, CancellationToken cancellationToken) =>
        new(sql, values, commandTimeout: TimeoutSeconds, cancellationToken: cancellationToken);

    private sealed record Row(
        long Id, string Call, string Queue, string Number, string? Language, string? Code, DateTime WaitingSince, DateTime BookedAt)
    {
        public Callback ToCallback() => new(
            Id,
            new CallbackRequest(new CallId(Call), Queue, new PhoneNumber(Number), Utc(WaitingSince), Utc(BookedAt))
            {
                Language = Core.Customers.Language.Find(Language ?? ""),
                Code = CustomerCode.TryParse(Code ?? "", out var code) ? code : null,
            });

        private static DateTimeOffset Utc(DateTime at) => new(DateTime.SpecifyKind(at, DateTimeKind.Utc));
    }
}

internal static partial class CallbackLog
{
    [LoggerMessage(EventId = 4701, EventName = nameof(CallbackNotBooked), Level = LogLevel.Warning,
        Message = "Call {CallId}: the callback could not be booked ({Reason})")]
    public static partial void CallbackNotBooked(this ILogger logger, string callId, string reason);
}
