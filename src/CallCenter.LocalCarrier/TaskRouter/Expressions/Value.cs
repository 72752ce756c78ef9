using System.Text.Json;

namespace CallCenter.LocalCarrier.TaskRouter.Expressions;

/// <summary>A constant of an expression, or what an attribute holds.</summary>
internal abstract record Value
{
    private Value()
    {
    }

    /// <summary>"If the document does not contain the requested key, it resolves to NULL"; a JSON object is no value either.</summary>
    internal sealed record Nothing : Value;

    internal sealed record Text(string Content) : Value;

    internal sealed record Number(double Amount) : Value;

    internal sealed record Flag(bool IsTrue) : Value;

    internal sealed record Items(IReadOnlyList<Value> All) : Value;

    public static Value Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => new Text(json.GetString()!),
        JsonValueKind.Number => new Number(json.GetDouble()),
        JsonValueKind.True or JsonValueKind.False => new Flag(json.GetBoolean()),
        JsonValueKind.Array => new Items([.. json.EnumerateArray().Select(Of)]),
        _ => new Nothing(),
    };
}
