using System.Globalization;

namespace CallCenter.Engine.Flows.Publishing;

/// <summary>The rules for moving aliases. Pure and total.</summary>
public static class AliasDecisions
{
    /// <summary>Decides where an alias leads after a change.</summary>
    /// <param name="present">Where it leads now; null where it does not exist yet.</param>
    /// <param name="change">What is wanted.</param>
    public static AliasDecision Decide(FlowAlias? present, AliasChange change) => (present, change) switch
    {
        (null, AliasChange.Point point) => Move(point.Number, null),
        (null, AliasChange.RollBack { Number: { } number }) => Move(number, null),
        (null, AliasChange.RollBack) => Refuse("Nothing is live yet, so there is nothing to go back from; publish a version first."),
        (null, _) => Refuse("Nothing is live yet, so nothing can be tried beside it; publish a version without --share first."),

        ({ Trial: null } alias, AliasChange.Point point) when point.Number == alias.Number => new AliasDecision.Unchanged(),
        (_, AliasChange.Point point) => Move(point.Number, point.Number == present.Number ? present.Previous : present.Number),

        (_, AliasChange.RollBack back) => RollBack(present, back.Number),

        (_, AliasChange.Try trial) when trial.Number == present.Number =>
            Refuse($"Version {Text(trial.Number)} takes every call already; try another one."),
        (_, AliasChange.Try { Share: < 1 or > 99 }) => Refuse("A share is 1 to 99 of a hundred calls; for all of them promote the candidate."),
        (_, AliasChange.Try trial) => new AliasDecision.Moved(
            new AliasTarget(present.Number, present.Previous, trial.Number, trial.Share, trial.Policy, TrialBegins: true)),

        ({ Trial: null }, AliasChange.Promote or AliasChange.Withdraw) =>
            Refuse("No candidate is on trial; 'callcenter flow candidate try N --share 10' begins one."),
        ({ Trial: { } candidate }, AliasChange.Promote) => Move(candidate.Number, present.Number),
        (_, AliasChange.Withdraw) => Move(present.Number, present.Previous),

        ({ Trial: { Share: > 0 } trial }, AliasChange.StepBack step) when trial.Number == step.Number && trial.Since == step.Since =>
            new AliasDecision.Moved(new AliasTarget(present.Number, present.Previous, trial.Number, 0, trial.Policy)),
        _ => new AliasDecision.Unchanged(),
    };

    private static AliasDecision RollBack(FlowAlias present, int? number) => (number ?? present.Previous) switch
    {
        // In a hurry the command is typed twice: the second one must not bring the fault back.
        null => Refuse(
            $"'{present.Name}' names version {Text(present.Number)} ({present.SetBy}: {present.Reason}), and which one to go back to is not known; name it with --to."),
        { } to when to == present.Number && present.Trial is null => new AliasDecision.Unchanged(),
        { } to => Move(to, null),
    };

    private static AliasDecision.Moved Move(int number, int? previous) => new(new AliasTarget(number, previous, null, 0, null));

    private static AliasDecision.Refused Refuse(string sentence) => new(sentence);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
