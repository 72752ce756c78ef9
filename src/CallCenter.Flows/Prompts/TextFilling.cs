using System.Globalization;
using DotLiquid;

namespace CallCenter.Flows.Prompts;

/// <summary>Fills a template with values.</summary>
/// <remarks>
/// The library looks through every filter there is whenever it makes a context, which takes ten times as long as filling
/// a sentence does: so each thread keeps its own. It needs no time limit, because a text may not hold a loop.
/// </remarks>
internal static class TextFilling
{
    private const int NoLimit = 0;

    [ThreadStatic]
    private static Context? _context;

    /// <summary>Fills a template.</summary>
    /// <param name="template">The template; unchanged by it.</param>
    /// <param name="variables">What it may name.</param>
    /// <param name="fault">What went wrong, in the library's words; empty where nothing did.</param>
    /// <returns>The words, without what went wrong.</returns>
    public static string Fill(Template template, Dictionary<string, object> variables, out string fault)
    {
        // Taken away meanwhile: one that an exception left half-way is not used again.
        var context = _context ?? new Context([], [], [], ErrorsOutputMode.Suppress, NoLimit, CultureInfo.InvariantCulture, CancellationToken.None);
        _context = null;
        context.Environments.Add(Hash.FromDictionary(variables));
        var words = template.Render(new RenderParameters(CultureInfo.InvariantCulture) { Context = context });
        fault = context.Errors is [var error, ..] ? error.Message : "";
        context.Environments.Clear();
        context.Errors.Clear();
        context.ClearInstanceAssigns();
        _context = context;
        return words;
    }
}
