using System.Collections.Immutable;
using DbUp.Engine;

namespace CallCenter.Storage.Migrations;

/// <summary>The numbered SQL scripts built into this assembly, in the order of their file names.</summary>
internal static class MigrationScripts
{
    private const string Folder = ".Migrations.";

    /// <summary>Every script, named by its file alone, so that moving the folder does not run one again.</summary>
    public static ImmutableArray<SqlScript> All { get; } = Load();

    private static ImmutableArray<SqlScript> Load()
    {
        var assembly = typeof(MigrationScripts).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.Contains(Folder, StringComparison.Ordinal)
                    && name.EndsWith(".sql", StringComparison.Ordinal))
                .Select(name => new SqlScript(
                    name[(name.IndexOf(Folder, StringComparison.Ordinal) + Folder.Length)..], Read(assembly, name)))
                .OrderBy(script => script.Name, StringComparer.Ordinal),
        ];
    }

    private static string Read(System.Reflection.Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
