using System.CommandLine;

namespace CallCenter.Cli.Customers;

/// <summary><c>callcenter customers</c>: who the customers are.</summary>
internal static class CustomersCommands
{
    /// <summary>Builds the group.</summary>
    public static Command Create() => new("customers", "Makes synthetic customers and imports real ones.")
    {
        GenerateCommand.Create(),
        ImportCommand.Create(),
    };
}
