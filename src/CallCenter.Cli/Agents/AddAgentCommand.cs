using System.CommandLine;
using System.Security.Cryptography;
using CallCenter.Cli.Connections;
using CallCenter.Core.Agents;
using CallCenter.Core.Customers;
using CallCenter.Engine.Agents;

namespace CallCenter.Cli.Agents;

/// <summary><c>callcenter agents add</c>.</summary>
internal sealed class AddAgentCommand
{
    private const int ShortestPassword = 8;
    private const int LongestPassword = 200;

    private readonly StoreOptions stores = new();
    private readonly Argument<string> id = new("AGENT") { Description = "What the agent signs in with: a–z, 0–9, - and dot." };
    private readonly Option<string> name = new("--name") { Required = true, Description = "How colleagues know them." };
    private readonly Option<string> queues = new("--queues") { Required = true, Description = "The queues they serve, apart by commas." };

    private readonly Option<string> languages = new("--languages")
    {
        Required = true,
        Description = "The languages they speak, apart by commas: sq, sr, en. The first is theirs.",
    };

    private readonly Option<string> contact = new("--contact")
    {
        Required = true,
        Description = "Where they are rung: +E164 or client:NAME.",
    };

    private readonly Option<bool> passwordFromInput = new("--password-stdin")
    {
        Required = true,
        Description = "Reads the password, 8 to 200 characters, from the first line of standard input.",
    };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var add = new AddAgentCommand();
        var command = new Command("add", """
            Adds an agent, or replaces the one of that name.

            Example:
              echo "$PASSWORD" | callcenter agents add ada --name "Ada Krasniqi" --queues gjakova,general --languages sq,sr --contact client:ada --password-stdin
            """)
        {
            add.id, add.name, add.queues, add.languages, add.contact, add.passwordFromInput, add.stores.Postgres,
        };
        command.SetAction(add.RunAsync);
        return command;
    }

    private Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (Fault(parsed) is { } fault)
        {
            return Task.FromResult(AgentsCommands.Complain(ExitCode.Usage, fault));
        }

        var password = Console.In.ReadLine();
        if (password is not { Length: >= ShortestPassword and <= LongestPassword })
        {
            return Task.FromResult(AgentsCommands.Complain(
                ExitCode.Usage, "A password of 8 to 200 characters is needed on the first line of standard input."));
        }

        var hash = PasswordHash.Create(password, RandomNumberGenerator.GetBytes(PasswordHash.SaltLength));
        var account = new AgentAccount(ProfileOf(parsed), hash);
        return AgentsCommands.WithAccountsAsync(stores, parsed, async accounts =>
        {
            var isNew = await accounts.SaveAsync(account, cancellationToken);
            Console.Out.WriteLine($"{(isNew ? "Added" : "Replaced")} {account.Profile.Id}.");
            return ExitCode.Done;
        });
    }

    private string? Fault(ParseResult parsed)
    {
        if (!AgentId.IsValid(parsed.GetValue(id)))
        {
            return "AGENT must be 1 to 40 characters of a–z, 0–9, - and dot.";
        }

        if (Parts(parsed, queues) is not { Length: > 0 and <= 100 } names
            || names.Any(q => !q.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')))
        {
            return "--queues must be names of a–z, 0–9 and -, apart by commas, such as gjakova,general.";
        }

        if (Parts(parsed, languages) is not { Length: > 0 } codes || codes.Any(c => Language.Find(c) is null))
        {
            return $"--languages must be some of {string.Join(", ", Language.All)}, apart by commas.";
        }

        return AgentContact.IsValid(parsed.GetValue(contact)) ? null : "--contact must be +E164, such as +38344123456, or client:NAME.";
    }

    private AgentProfile ProfileOf(ParseResult parsed) => new(
        new AgentId(parsed.GetValue(id)!),
        parsed.GetValue(name)!.Trim(),
        [.. Parts(parsed, queues)],
        [.. Parts(parsed, languages).Select(Language.Find).OfType<Language>()],
        parsed.GetValue(contact)!);

    private static string[] Parts(ParseResult parsed, Option<string> option) =>
        [.. (parsed.GetValue(option) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];
}
