namespace CallCenter.Host;

internal static class HostHelp
{
    public const string Text = """
        CallCenter.Host: takes calls from the carrier and serves agents. Runs on a given PostgreSQL and Redis.

        Settings come from appsettings.json, environment variables (with __ for :) or the command line (--Key value):
          ConnectionStrings:Postgres    where PostgreSQL is, such as "Host=127.0.0.1;Database=callcenter;Username=callcenter"
          ConnectionStrings:Redis       where Redis is, such as "127.0.0.1:6379"
          Twilio:AccountSid, Twilio:AuthToken, Twilio:SecondaryAuthToken
          Twilio:PublicBaseUrl          the address under which the carrier reaches this host
          Twilio:ApiBaseUrl             another carrier than the real one, such as the local one
          Twilio:CallerId               the number agents see when they are rung
          Flows:Source                  Published (default): what 'callcenter flow publish' published; Folder: Flows:Path
          Flows:Path, Flows:Default     the folder with the call flows, and the flow that takes calls
          Flows:HotReload               true lets new calls begin with a changed folder at once (Source=Folder only)
          Database:MigrateAtStart       true brings the database up to date at start; else 'callcenter db migrate' does
          Host:StopWhenInputCloses      true stops the host when its standard input ends (for a parent process)
          Urls                          where to listen, such as "http://127.0.0.1:5080"

        Health: /health/live (the process), /health/ready (what is missing, if anything).
        To try everything without any of this: dotnet run --project src/CallCenter.Local
        """;
}
