using CallCenter.Core.Customers;
using Dapper;
using Npgsql;

namespace CallCenter.Storage.Customers;

/// <summary>Reads customers from PostgreSQL, with no cache in between.</summary>
internal sealed class CustomerStore(NpgsqlDataSource dataSource)
{
    private const int CommandSeconds = 2;

    private const string FindSql = """
        select name as Name, language as Language, phones as Phones, locality as Locality, feeder as Feeder,
               meter_number as MeterNumber, tariff as Tariff, vulnerable as Vulnerable, debt_cents as DebtCents,
               last_bill_cents as LastBillCents, due_on as DueOn, balance_as_of as BalanceAsOf
        from customers where district = @Prefix::char(3) and number = @Number
        """;

    /// <summary>Reads one customer.</summary>
    /// <param name="code">Whose.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The customer, or null where no one has the code.</returns>
    /// <exception cref="NpgsqlException">PostgreSQL did not answer, or not in 2 s.</exception>
    public async Task<CustomerProfile?> FindAsync(CustomerCode code, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<CustomerRow>(new CommandDefinition(
            FindSql, new { code.Prefix, code.Number }, commandTimeout: CommandSeconds, cancellationToken: cancellationToken));
        return row?.ToProfile(code);
    }
}

/// <summary>A customer as the table has it.</summary>
internal sealed class CustomerRow
{
    public required string Name { get; init; }

    public string? Language { get; init; }

    public required string[] Phones { get; init; }

    public required string Locality { get; init; }

    public string? Feeder { get; init; }

    public required string MeterNumber { get; init; }

    public required string Tariff { get; init; }

    public bool Vulnerable { get; init; }

    public long? DebtCents { get; init; }

    public long? LastBillCents { get; init; }

    public DateOnly? DueOn { get; init; }

    public DateTime? BalanceAsOf { get; init; }

    /// <summary>The row in the product's own words. A language the product no longer speaks counts as unknown.</summary>
    public CustomerProfile ToProfile(CustomerCode code) => new(
        code,
        Name,
        Core.Customers.Language.Find(Language),
        [.. Phones],
        Locality,
        Feeder,
        MeterNumber,
        Tariff,
        Vulnerable,
        (DebtCents, LastBillCents, BalanceAsOf) is ({ } debt, { } lastBill, { } asOf)
            ? new CustomerBalance(debt, lastBill, DueOn, new DateTimeOffset(DateTime.SpecifyKind(asOf, DateTimeKind.Utc)))
            : null);
}
