namespace CallCenter.LocalCarrier.TaskRouter.Expressions;

/// <summary>The operators. Pure.</summary>
internal static class Comparing
{
    /// <summary>"Using scalar operators on Arrays results in false. Using array operators on two scalar values also returns false."</summary>
    public static bool Holds(Value left, Comparer comparer, Value right) => (left, comparer, right) switch
    {
        (Value.Items array, Comparer.Has, not Value.Items) => array.All.Any(item => Same(item, right)),
        (not Value.Items, Comparer.In, Value.Items array) => array.All.Any(item => Same(item, left)),
        (not Value.Items, Comparer.NotIn, Value.Items array) => !array.All.Any(item => Same(item, left)),
        (Value.Items, _, _) or (_, _, Value.Items) => false,
        (_, Comparer.Equal, _) => Same(left, right),
        (_, Comparer.NotEqual, _) => !Same(left, right),
        (_, Comparer.Contains, _) => Words(left) is { } text && Words(right) is { } part && text.Contains(part, StringComparison.Ordinal),
        (Value.Number a, _, Value.Number b) => InOrder(a.Amount.CompareTo(b.Amount), comparer),
        (Value.Text a, _, Value.Text b) => InOrder(string.CompareOrdinal(a.Content, b.Content), comparer),
        _ => false,
    };

    private static bool InOrder(int order, Comparer comparer) => comparer switch
    {
        Comparer.Greater => order > 0,
        Comparer.GreaterOrEqual => order >= 0,
        Comparer.Less => order < 0,
        Comparer.LessOrEqual => order <= 0,
        _ => false,
    };

    private static bool Same(Value left, Value right) => left.Equals(right);

    private static string? Words(Value value) => value switch
    {
        Value.Text text => text.Content,
        Value.Number number => number.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };
}
