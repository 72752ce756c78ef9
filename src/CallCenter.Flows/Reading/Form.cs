using System.Text.Json.Nodes;
using CallCenter.Flows.Schema;

namespace CallCenter.Flows.Reading;

/// <summary>Reads a value; notes what is wrong with it.</summary>
/// <typeparam name="T">What is read.</typeparam>
/// <param name="value">The value.</param>
/// <param name="read">What was read.</param>
/// <returns>False where the value is at fault.</returns>
public delegate bool FormReader<T>(YamlValue value, out T read);

/// <summary>How a value is written: how it is read, what the schema says of it, and an example for findings.</summary>
/// <typeparam name="T">What it is read into.</typeparam>
public sealed class Form<T>
{
    private readonly FormReader<T> _reader;
    private readonly Func<SchemaDefinitions, JsonObject> _schema;

    internal Form(string example, Func<SchemaDefinitions, JsonObject> schema, FormReader<T> reader) =>
        (Example, _schema, _reader) = (example, schema, reader);

    /// <summary>How it could be written.</summary>
    public string Example { get; }

    internal bool TryRead(YamlValue value, out T read) => _reader(value, out read);

    internal JsonObject Schema(SchemaDefinitions definitions) => _schema(definitions);
}
