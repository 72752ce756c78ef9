using System.Diagnostics;
using CallCenter.Testing;

namespace CallCenter.Storage.Tests.CommandLine;

/// <summary>Runs the <c>callcenter</c> command as a process, as an operator does.</summary>
internal static class CallCenterCommand
{
    private static readonly string Assembly = Find();

    /// <summary>Starts it.</summary>
    /// <param name="settings">Environment variables; those of the stores are taken away otherwise.</param>
    /// <param name="arguments">What is typed.</param>
    public static Process Start(IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Assembly, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("ConnectionStrings__Postgres");
        start.Environment.Remove("ConnectionStrings__Redis");
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<CommandResult> RunAsync(IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        using var process = Start(settings, arguments);
        process.StandardInput.Close();
        return await EndAsync(process);
    }

    /// <summary>Waits for its end.</summary>
    public static async Task<CommandResult> EndAsync(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CommandResult(process.ExitCode, await output, await error);
    }

    // Beside the tests' own folder in the build output, in the same configuration.
    private static string Find()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        var path = Path.Combine(RepositoryFolder.Root, "artifacts", "bin", "CallCenter.Cli", configuration, "callcenter.dll");
        return File.Exists(path) ? path : throw new InvalidOperationException($"{path} is not built.");
    }
}

/// <summary>What a run of the command came to.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error);
