using System.Text.Json.Nodes;
using CallCenter.Flows.Schema;

namespace CallCenter.Flows.Reading;

/// <summary>One key of a mapping, declared once: the reader reads by it and the schema describes it.</summary>
/// <param name="Name">The key as it is written.</param>
/// <param name="About">What it means, in a sentence for ops staff; editors show it.</param>
/// <param name="IsNeeded">Whether it must be written.</param>
public abstract record Key(string Name, string About, bool IsNeeded)
{
    internal abstract JsonObject Schema(SchemaDefinitions definitions);
}

/// <summary>A key whose value is read into a type.</summary>
/// <typeparam name="T">What it holds.</typeparam>
/// <param name="Name">The key as it is written.</param>
/// <param name="About">What it means.</param>
/// <param name="Form">How its value is written.</param>
/// <param name="IsNeeded">Whether it must be written.</param>
/// <param name="Fallback">The value where it is not written or at fault.</param>
public sealed record Key<T>(string Name, string About, Form<T> Form, bool IsNeeded, T Fallback) : Key(Name, About, IsNeeded)
{
    internal override JsonObject Schema(SchemaDefinitions definitions)
    {
        var schema = Form.Schema(definitions);
        if (schema.ContainsKey("$ref"))
        {
            // Draft 7 ignores whatever stands beside a reference.
            schema = new JsonObject { ["allOf"] = new JsonArray(schema) };
        }

        schema["description"] = About;
        return schema;
    }
}

/// <summary>Makes keys.</summary>
public static class Keys
{
    /// <summary>A key that must be written.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="name">The key.</param>
    /// <param name="form">How its value is written.</param>
    /// <param name="about">What it means.</param>
    /// <param name="fallback">What to go on with where it is at fault, so that more can be found wrong.</param>
    public static Key<T> Needed<T>(string name, Form<T> form, string about, T fallback) => new(name, about, form, true, fallback);

    /// <summary>A key that may be left out.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="name">The key.</param>
    /// <param name="form">How its value is written.</param>
    /// <param name="about">What it means, and what holds where it is not written.</param>
    /// <param name="fallback">What holds where it is not written.</param>
    public static Key<T> Optional<T>(string name, Form<T> form, string about, T fallback) => new(name, about, form, false, fallback);

    /// <summary>A key that may be left out and then means nothing.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="name">The key.</param>
    /// <param name="form">How its value is written.</param>
    /// <param name="about">What it means.</param>
    public static Key<T?> Maybe<T>(string name, Form<T> form, string about)
        where T : class =>
        new(name, about, new Form<T?>(form.Example, form.Schema, (YamlValue value, out T? read) =>
        {
            var ok = form.TryRead(value, out var some);
            read = ok ? some : null;
            return ok;
        }), false, null);
}
