using System.CommandLine;

namespace CallCenter.Cli.Codes;

/// <summary><c>callcenter code</c>: what callers' entries come to.</summary>
internal static class CodeCommands
{
    /// <summary>Builds the group.</summary>
    public static Command Create() => new("code", "Reads customer codes the way the call flow does.")
    {
        ReadCodesCommand.Create(),
    };
}
