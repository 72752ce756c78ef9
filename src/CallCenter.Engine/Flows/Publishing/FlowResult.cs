using CallCenter.Flows.Definition;

namespace CallCenter.Engine.Flows.Publishing;

/// <summary>What a change or a question about published flows came to. A store that is away is one of the answers.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
public abstract record FlowResult<T>
{
    private FlowResult()
    {
    }

    /// <summary>It is done.</summary>
    /// <param name="Value">What came of it.</param>
    public sealed record Done(T Value) : FlowResult<T>;

    /// <summary>What was named is not there; nothing was changed.</summary>
    /// <param name="Sentence">What, and how to see what there is.</param>
    public sealed record NotFound(string Sentence) : FlowResult<T>;

    /// <summary>Somebody else saved the draft in between; nothing was changed.</summary>
    /// <param name="Present">The draft as it lies there, or null where it is gone.</param>
    public sealed record Conflict(FlowDraft? Present) : FlowResult<T>;

    /// <summary>The rules do not allow it; nothing was changed.</summary>
    /// <param name="Sentence">Why, and what to do.</param>
    public sealed record Refused(string Sentence) : FlowResult<T>
    {
        /// <summary>What is wrong in the files, where that is the reason.</summary>
        public IReadOnlyList<Finding> Findings { get; init; } = [];
    }

    /// <summary>The database did not answer; whether something was changed is not known where it went away in between.</summary>
    /// <param name="Sentence">Why, without a password.</param>
    public sealed record Unavailable(string Sentence) : FlowResult<T>;

    /// <summary>The same, with another value where it is done.</summary>
    /// <typeparam name="TOther">The other value's type.</typeparam>
    /// <param name="change">Makes the other value.</param>
    public FlowResult<TOther> Map<TOther>(Func<T, TOther> change) => this switch
    {
        Done done => new FlowResult<TOther>.Done(change(done.Value)),
        NotFound none => new FlowResult<TOther>.NotFound(none.Sentence),
        Conflict conflict => new FlowResult<TOther>.Conflict(conflict.Present),
        Refused refused => new FlowResult<TOther>.Refused(refused.Sentence) { Findings = refused.Findings },
        Unavailable away => new FlowResult<TOther>.Unavailable(away.Sentence),
        _ => throw new InvalidOperationException("Every case is named above."),
    };
}
