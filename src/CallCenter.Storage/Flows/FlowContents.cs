using CallCenter.Flows.Files;
using Dapper;
using Npgsql;

namespace CallCenter.Storage.Flows;

/// <summary>The files of versions and drafts in PostgreSQL.</summary>
internal static class FlowContents
{
    private const string StoreSql = "insert into flow_contents (hash, files) values (@hash, @files::jsonb) on conflict (hash) do nothing";

    private const string FindSql = "select files::text from flow_contents where hash = @hash";

    // Calls that began with a draft are over within a day; its files stay for a month all the same.
    private const string ForgetSql = """
        delete from flow_contents c
        where c.stored_at < now() - interval '30 days'
          and not exists (select from flow_versions v where v.hash = c.hash)
          and not exists (select from flow_drafts d where d.hash = c.hash)
        """;

    public static Task StoreAsync(NpgsqlConnection connection, FlowFileSet files, string hash, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(FlowDatabase.Command(StoreSql, new { hash, files = FlowJson.Write(files) }, cancellationToken));

    public static async Task<FlowFileSet?> FindAsync(NpgsqlConnection connection, string hash, CancellationToken cancellationToken) =>
        await connection.ExecuteScalarAsync<string?>(FlowDatabase.Command(FindSql, new { hash }, cancellationToken)) is { } text
            ? FlowJson.ReadFiles(text)
            : null;

    /// <summary>Removes the files of drafts that nobody needs any more.</summary>
    public static Task ForgetAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(FlowDatabase.Command(ForgetSql, null, cancellationToken));
}
