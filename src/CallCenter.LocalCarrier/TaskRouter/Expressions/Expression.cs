namespace CallCenter.LocalCarrier.TaskRouter.Expressions;

/// <summary>What a name stands for where an expression is evaluated.</summary>
/// <param name="path">Parts of the dotted name; an array index is a part of its own.</param>
internal delegate Value Scope(IReadOnlyList<string> path);

internal enum Comparer
{
    Equal,
    NotEqual,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
    Contains,
    Has,
    In,
    NotIn,
}

/// <summary>One side of a comparison.</summary>
internal abstract record Operand
{
    private Operand()
    {
    }

    internal sealed record Constant(Value Value) : Operand;

    internal sealed record Name(IReadOnlyList<string> Path) : Operand;

    public Value In(Scope scope) => this switch
    {
        Constant constant => constant.Value,
        Name name => scope(name.Path),
        _ => throw new InvalidOperationException("Unknown operand " + this),
    };
}

/// <summary>A condition as https://www.twilio.com/docs/taskrouter/expression-syntax describes it, read. Evaluation is pure.</summary>
internal abstract record Expression
{
    private Expression()
    {
    }

    internal sealed record And(Expression Left, Expression Right) : Expression;

    internal sealed record Or(Expression Left, Expression Right) : Expression;

    internal sealed record Comparison(Operand Left, Comparer Comparer, Operand Right) : Expression;

    public bool Holds(Scope scope) => this switch
    {
        And both => both.Left.Holds(scope) && both.Right.Holds(scope),
        Or either => either.Left.Holds(scope) || either.Right.Holds(scope),
        Comparison c => Comparing.Holds(c.Left.In(scope), c.Comparer, c.Right.In(scope)),
        _ => throw new InvalidOperationException("Unknown expression " + this),
    };
}
