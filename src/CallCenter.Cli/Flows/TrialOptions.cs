using System.CommandLine;
using CallCenter.Engine.Flows.Trying;

namespace CallCenter.Cli.Flows;

/// <summary>The options that say when a candidate's calls are taken back.</summary>
internal sealed class TrialOptions
{
    private readonly Option<int> _leastCalls = new("--least-calls")
    {
        HelpName = "N",
        Description = "A candidate is judged from so many calls on, 1 to 100000.",
        DefaultValueFactory = _ => StepBackPolicy.Usual.LeastCalls,
    };

    private readonly Option<int> _failed = new("--failed-margin")
    {
        HelpName = "N",
        Description = "Its calls are taken back where more than N of a hundred more fail than with the live version, 0 to 100.",
        DefaultValueFactory = _ => StepBackPolicy.Usual.FailedMargin,
    };

    private readonly Option<int> _notUnderstood = new("--nomatch-margin")
    {
        HelpName = "N",
        Description = "… or where in more than N of a hundred more an answer fits nothing, 0 to 100.",
        DefaultValueFactory = _ => StepBackPolicy.Usual.NotUnderstoodMargin,
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_leastCalls);
        command.Options.Add(_failed);
        command.Options.Add(_notUnderstood);
        Between.MustBe(_leastCalls, 1, 100_000);
        Between.MustBe(_failed, 0, 100);
        Between.MustBe(_notUnderstood, 0, 100);
    }

    /// <summary>What was typed.</summary>
    public StepBackPolicy Policy(ParseResult parsed) =>
        new(parsed.GetValue(_leastCalls), parsed.GetValue(_failed), parsed.GetValue(_notUnderstood));

    /// <summary>Refuses a share that is none.</summary>
    public static void MustBeShare(Option<int?> share) => share.Validators.Add(result =>
    {
        if (result.Tokens.Count > 0 && result.GetValueOrDefault<int?>() is not (>= 1 and <= 99))
        {
            result.AddError("--share takes a whole number from 1 to 99.");
        }
    });
}

/// <summary>Refuses numbers out of bounds.</summary>
internal static class Between
{
    /// <summary>Gives an option its bounds.</summary>
    public static void MustBe(Option<int> option, int least, int most) => option.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<int>() is var value && (value < least || value > most))
        {
            result.AddError($"{option.Name} takes a whole number from {least} to {most}.");
        }
    });
}
