using CallCenter.Core.Customers;
using Dapper;
using Npgsql;
using NpgsqlTypes;

namespace CallCenter.Storage.Customers.Importing;

/// <summary>
/// Brings customers into the table in one transaction: COPY into a temporary table, which writes no
/// write-ahead log, then one statement that inserts the new ones and updates the changed ones.
/// </summary>
internal static class CustomerMerge
{
    private const string Columns =
        "district, number, name, language, phones, locality, feeder, meter_number, tariff, vulnerable, debt_cents, "
        + "last_bill_cents, due_on, balance_as_of";

    // Two imports at once would wait for each other's rows in different orders; this way the second waits for the first.
    private const string PrepareSql = """
        select pg_advisory_xact_lock(1131770740);
        create temporary table customers_import (
            district char(3), number bigint, name text, language text, phones text[], locality text, feeder text,
            meter_number text, tariff text, vulnerable boolean, debt_cents bigint, last_bill_cents bigint, due_on date,
            balance_as_of timestamptz) on commit drop;
        """;

    private const string CopySql = $"copy customers_import ({Columns}) from stdin (format binary)";

    // A row that would not change is left alone: an unchanged file of 700,000 rows must not write 700,000 rows again.
    private const string MergeSql = $"""
        with merged as (
            insert into customers as c ({Columns})
            select {Columns} from customers_import
            on conflict (district, number) do update set
                name = excluded.name, language = excluded.language, phones = excluded.phones,
                locality = excluded.locality, feeder = excluded.feeder, meter_number = excluded.meter_number,
                tariff = excluded.tariff, vulnerable = excluded.vulnerable, debt_cents = excluded.debt_cents,
                last_bill_cents = excluded.last_bill_cents, due_on = excluded.due_on,
                balance_as_of = excluded.balance_as_of, updated_at = now()
            where (c.name, c.language, c.phones, c.locality, c.feeder, c.meter_number, c.tariff, c.vulnerable,
                   c.debt_cents, c.last_bill_cents, c.due_on, c.balance_as_of)
                is distinct from
                  (excluded.name, excluded.language, excluded.phones, excluded.locality, excluded.feeder,
                   excluded.meter_number, excluded.tariff, excluded.vulnerable, excluded.debt_cents,
                   excluded.last_bill_cents, excluded.due_on, excluded.balance_as_of)
            returning (xmax = 0) as is_new)
        select count(*) filter (where is_new) as Inserted, count(*) filter (where not is_new) as Updated from merged
        """;

    /// <summary>Copies and merges, and commits where both went well.</summary>
    /// <param name="connection">Open, without a transaction.</param>
    /// <param name="batches">The customers, each code once, until the stream ends.</param>
    /// <param name="merging">Called when the last row is copied and the merge begins.</param>
    /// <param name="cancellationToken">Rolls everything back.</param>
    /// <returns>How many were new and how many changed.</returns>
    public static async Task<MergeCounts> RunAsync(
        NpgsqlConnection connection,
        IAsyncEnumerable<List<CustomerProfile>> batches,
        Action merging,
        CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync(Unhurried(PrepareSql, cancellationToken));
        await CopyAsync(connection, batches, cancellationToken);
        merging();
        var counts = await connection.QuerySingleAsync<MergeCounts>(Unhurried(MergeSql, cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        return counts;
    }

    private static CommandDefinition Unhurried(string sql, CancellationToken cancellationToken) =>
        new(sql, commandTimeout: 0, cancellationToken: cancellationToken);

    private static async Task CopyAsync(
        NpgsqlConnection connection, IAsyncEnumerable<List<CustomerProfile>> batches, CancellationToken cancellationToken)
    {
        await using var writer = await connection.BeginBinaryImportAsync(CopySql, cancellationToken);
        writer.Timeout = TimeSpan.Zero;
        await foreach (var batch in batches.WithCancellation(cancellationToken))
        {
            foreach (var customer in batch)
            {
                WriteRow(writer, customer);
            }
        }

        await writer.CompleteAsync(cancellationToken);
    }

    // Synchronous on purpose: a value mostly lands in a buffer, and awaiting each would cost more than writing it.
    private static void WriteRow(NpgsqlBinaryImporter writer, CustomerProfile customer)
    {
        writer.StartRow();
        writer.Write(customer.Code.Prefix, NpgsqlDbType.Char);
        writer.Write(customer.Code.Number, NpgsqlDbType.Bigint);
        writer.Write(customer.Name, NpgsqlDbType.Text);
        WriteText(writer, customer.Language?.Code);
        writer.Write(System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsArray(customer.Phones)!, NpgsqlDbType.Array | NpgsqlDbType.Text);
        writer.Write(customer.Locality, NpgsqlDbType.Text);
        WriteText(writer, customer.Feeder);
        writer.Write(customer.MeterNumber, NpgsqlDbType.Text);
        writer.Write(customer.Tariff, NpgsqlDbType.Text);
        writer.Write(customer.Vulnerable, NpgsqlDbType.Boolean);
        WriteBalance(writer, customer.Balance);
    }

    private static void WriteBalance(NpgsqlBinaryImporter writer, CustomerBalance? balance)
    {
        if (balance is null)
        {
            writer.WriteNull();
            writer.WriteNull();
            writer.WriteNull();
            writer.WriteNull();
            return;
        }

        writer.Write(balance.DebtCents, NpgsqlDbType.Bigint);
        writer.Write(balance.LastBillCents, NpgsqlDbType.Bigint);
        if (balance.DueOn is { } dueOn)
        {
            writer.Write(dueOn, NpgsqlDbType.Date);
        }
        else
        {
            writer.WriteNull();
        }

        writer.Write(balance.AsOf.UtcDateTime, NpgsqlDbType.TimestampTz);
    }

    private static void WriteText(NpgsqlBinaryImporter writer, string? value)
    {
        if (value is null)
        {
            writer.WriteNull();
        }
        else
        {
            writer.Write(value, NpgsqlDbType.Text);
        }
    }
}

/// <summary>What the merge did.</summary>
internal sealed record MergeCounts(long Inserted, long Updated);
