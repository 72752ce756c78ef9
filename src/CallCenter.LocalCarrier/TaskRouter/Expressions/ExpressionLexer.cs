using System.Globalization;
using System.Text.RegularExpressions;

namespace CallCenter.LocalCarrier.TaskRouter.Expressions;

internal enum TokenKind
{
    Name,
    Text,
    Number,
    Symbol,
}

/// <summary>One word of an expression; a text without its quotes.</summary>
internal sealed record Token(TokenKind Kind, string Text)
{
    public double Amount => double.Parse(Text, CultureInfo.InvariantCulture);

    /// <summary>Operators are written in capitals in the documentation; small letters mean the same here.</summary>
    public bool Is(string word) => Kind is TokenKind.Name or TokenKind.Symbol && Text.Equals(word, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Cuts an expression into words. Pure.</summary>
internal static partial class ExpressionLexer
{
    /// <summary>The words, or a sentence that says where the text cannot be read.</summary>
    public static (IReadOnlyList<Token> Tokens, string? Fault) Read(string text)
    {
        List<Token> tokens = [];
        for (var at = 0; at < text.Length;)
        {
            var match = Word().Match(text, at);
            if (!match.Success)
            {
                return ([], text[at] == '-'
                    ? $"Hyphens are not supported in expressions (position {at + 1})."
                    : $"'{text[at]}' at position {at + 1} cannot be read.");
            }

            at += match.Length;
            if (Token(match) is { } token)
            {
                tokens.Add(token);
            }
        }

        return (tokens, null);
    }

    private static Token? Token(Match match) => match switch
    {
        _ when match.Groups["name"] is { Success: true } name => new Token(TokenKind.Name, name.Value),
        _ when match.Groups["number"] is { Success: true } number => new Token(TokenKind.Number, number.Value),
        _ when match.Groups["text"] is { Success: true } text => new Token(TokenKind.Text, text.Value),
        _ when match.Groups["symbol"] is { Success: true } symbol => new Token(TokenKind.Symbol, symbol.Value),
        _ => null,
    };

    [GeneratedRegex(
        @"\G(\s+|(?<number>(?<![\w\]])-?\d+(\.\d+)?(?![\w.]))|(?<name>\.?[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*)" +
        "|'(?<text>[^']*)'|\"(?<text>[^\"]*)\"" + @"|(?<symbol>==|!=|>=|<=|[=<>()\[\],]))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Word();
}
