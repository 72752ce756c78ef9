using System.CommandLine;

namespace CallCenter.Cli.Flows;

/// <summary><c>callcenter flow</c>: writes, checks, tests, publishes and rolls back call flows. A command is one line here.</summary>
internal static class FlowCommands
{
    /// <summary>Builds the group.</summary>
    public static Command Create() => new("flow", "Checks, tests, publishes and rolls back call flows.")
    {
        CheckCommand.Create(),
        FindingsCommand.Create(),
        SchemaCommand.Create(),
        ImportStudioCommand.Create(),
        TestCommand.Create(),
        PublishCommand.Create(),
        RollBackCommand.Create(),
        VersionsCommand.Create(),
        ExportCommand.Create(),
        DiffCommand.Create(),
        DraftCommands.Create(),
        AliasCommands.Create(),
        CandidateCommands.Create(),
        NumberCommands.Create(),
        GraphCommand.Create(),
        SimulateCommand.Create(),
        ReplayCommand.Create(),
    };
}
