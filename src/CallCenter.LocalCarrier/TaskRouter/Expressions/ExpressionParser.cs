namespace CallCenter.LocalCarrier.TaskRouter.Expressions;

/// <summary>Reads an expression. Pure; never throws.</summary>
internal sealed class ExpressionParser
{
    /// <summary>Most characters of an expression.</summary>
    public const int MaxLength = 4_096;

    // Each parenthesis is a call of this parser: deeper nesting is somebody's mistake.
    private const int MaxDepth = 50;
    private static readonly Operand True = new Operand.Constant(new Value.Flag(true));
    private readonly IReadOnlyList<Token> tokens;
    private int at;
    private int depth;
    private string? fault;

    private ExpressionParser(IReadOnlyList<Token> tokens)
    {
        this.tokens = tokens;
    }

    private Token? Current => at < tokens.Count ? tokens[at] : null;

    /// <summary>The condition, or a sentence that says why it is none.</summary>
    public static (Expression? Expression, string? Fault) Parse(string text)
    {
        if (text.Length > MaxLength)
        {
            return (null, $"An expression has at most {MaxLength} characters.");
        }

        var (tokens, unreadable) = ExpressionLexer.Read(text);
        if (unreadable is not null)
        {
            return (null, unreadable);
        }

        var parser = new ExpressionParser(tokens);
        var read = parser.Or();
        return read is not null && parser.Current is { } rest ? (null, $"'{rest.Text}' is not expected there.") : (read, parser.fault);
    }

    /// <summary>A single name or constant, such as the address of a known worker.</summary>
    public static (Operand? Operand, string? Fault) ParseOperand(string text)
    {
        var (tokens, unreadable) = ExpressionLexer.Read(text);
        var parser = new ExpressionParser(tokens);
        var read = unreadable is null ? parser.Side() : null;
        return read is not null && parser.Current is null ? (read, null) : (null, unreadable ?? parser.fault ?? $"'{text}' is no name.");
    }

    private Expression? Or()
    {
        var left = And();
        while (left is not null && Skip("OR"))
        {
            left = And() is { } right ? new Expression.Or(left, right) : null;
        }

        return left;
    }

    private Expression? And()
    {
        var left = Term();
        while (left is not null && Skip("AND"))
        {
            left = Term() is { } right ? new Expression.And(left, right) : null;
        }

        return left;
    }

    private Expression? Term()
    {
        if (!Skip("("))
        {
            return Comparison();
        }

        if (++depth > MaxDepth)
        {
            return Fail<Expression>($"Parentheses are nested deeper than {MaxDepth}.");
        }

        var inside = Or();
        depth--;
        return inside is null || Skip(")") ? inside : Fail<Expression>("A parenthesis is not closed.");
    }

    private Expression.Comparison? Comparison()
    {
        if (Side() is not { } left)
        {
            return null;
        }

        if (Comparer() is not { } comparer)
        {
            return fault is null ? new Expression.Comparison(left, Expressions.Comparer.Equal, True) : null;
        }

        return Side() is { } right ? new Expression.Comparison(left, comparer, right) : null;
    }

    private Comparer? Comparer()
    {
        Comparer? read = Current switch
        {
            { } t when t.Is("==") || t.Is("=") => Expressions.Comparer.Equal,
            { } t when t.Is("!=") => Expressions.Comparer.NotEqual,
            { } t when t.Is(">") => Expressions.Comparer.Greater,
            { } t when t.Is(">=") => Expressions.Comparer.GreaterOrEqual,
            { } t when t.Is("<") => Expressions.Comparer.Less,
            { } t when t.Is("<=") => Expressions.Comparer.LessOrEqual,
            { } t when t.Is("CONTAINS") => Expressions.Comparer.Contains,
            { } t when t.Is("HAS") => Expressions.Comparer.Has,
            { } t when t.Is("IN") => Expressions.Comparer.In,
            { } t when t.Is("NOT") => Expressions.Comparer.NotIn,
            _ => null,
        };
        at += read is null ? 0 : 1;
        if (read == Expressions.Comparer.NotIn && !Skip("IN"))
        {
            Fail<Operand>("IN is expected after NOT.");
            return null;
        }

        return read;
    }

    private Operand? Side()
    {
        switch (Current)
        {
            case null:
                return Fail<Operand>("The expression ends too early.");
            case { Kind: TokenKind.Name } name when !name.Is("true") && !name.Is("false") && !name.Is("null"):
                return Name();
            case { } list when list.Is("["):
                at++;
                return List();
            default:
                return Constant() is { } value ? new Operand.Constant(value) : null;
        }
    }

    // object.array[2].more
    private Operand.Name? Name()
    {
        List<string> path = [.. tokens[at++].Text.Split('.')];
        while (Current is { } next && (next.Is("[") || (next.Kind == TokenKind.Name && next.Text.StartsWith('.'))))
        {
            at++;
            if (!next.Is("["))
            {
                path.AddRange(next.Text[1..].Split('.'));
                continue;
            }

            if (Current is not { Kind: TokenKind.Number } index || tokens.ElementAtOrDefault(at + 1)?.Is("]") != true)
            {
                return Fail<Operand.Name>("A number in square brackets is expected after a name.");
            }

            path.Add(index.Text);
            at += 2;
        }

        return new Operand.Name(path);
    }

    private Operand.Constant? List()
    {
        List<Value> items = [];
        while (!Skip("]"))
        {
            if ((items.Count > 0 && !Skip(",")) || Constant() is not { } item)
            {
                return Fail<Operand.Constant>("A list of constants in square brackets is expected.");
            }

            items.Add(item);
        }

        return new Operand.Constant(new Value.Items(items));
    }

    private Value? Constant()
    {
        var token = Current;
        Value? value = token switch
        {
            { Kind: TokenKind.Text } => new Value.Text(token.Text),
            { Kind: TokenKind.Number } => new Value.Number(token.Amount),
            { } flag when flag.Is("true") || flag.Is("false") => new Value.Flag(flag.Is("true")),
            { } none when none.Is("null") => new Value.Nothing(),
            _ => null,
        };
        at += value is null ? 0 : 1;
        return value ?? Fail<Value>(token is null ? "The expression ends too early." : $"'{token.Text}' is no constant and no name.");
    }

    private bool Skip(string word)
    {
        var found = Current?.Is(word) ?? false;
        at += found ? 1 : 0;
        return found;
    }

    private T? Fail<T>(string sentence)
        where T : class
    {
        fault ??= sentence;
        return null;
    }
}
