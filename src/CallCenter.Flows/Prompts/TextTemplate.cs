using System.Globalization;
using CallCenter.Core.Customers;
using CallCenter.Core.ReadOut;
using DotLiquid;

namespace CallCenter.Flows.Prompts;

/// <summary>A Liquid text that was read and tried out, ready to be filled with values.</summary>
/// <threadsafety>May be filled by any number of calls at once.</threadsafety>
public sealed class TextTemplate
{
    // Far more than a spoken sentence needs, little enough that a runaway loop is noticed when the file is read. The
    // time is by the wall clock: it must outlast a cold start on a busy machine, or a good file stops the host.
    private const int MostIterations = 1_000;
    private const int MostMilliseconds = 5_000;

    // Has every value, so that a name it lacks is a slip of the pen.
    private static readonly PromptValues Sample = new(
        new CustomerCode("DGJ", 9904),
        new District("DGJ", "gjakova", new Dictionary<Language, string>()),
        Key: "1");

    /// <summary>A text without words.</summary>
    public static readonly TextTemplate Empty = new(Template.Parse(""));

    private readonly Template _template;

    // The library applies filters given with the values only where it may write to the template, which no shared one allows.
    static TextTemplate() => Template.RegisterFilter(typeof(CodeFilter));

    private TextTemplate(Template template) => _template = template;

    /// <summary>Reads a text and fills it once with made-up values.</summary>
    /// <param name="text">The text as written in a file.</param>
    /// <param name="fault">What is wrong with it, on one line; empty where nothing is.</param>
    /// <returns>Null where the text is at fault.</returns>
    public static TextTemplate? TryParse(string text, out string fault)
    {
        fault = "";
        try
        {
            var template = Template.Parse(text, SyntaxCompatibility.DotLiquid22a);
            template.Render(Parameters(Sample, Language.English));
            if (template.Errors is [var error, ..])
            {
                fault = OneLine(error.Message);
                return null;
            }

            template.MakeThreadSafe();
            return new TextTemplate(template);
        }
        catch (Exception e)
        {
            // The library has no common type for what a text may do wrong; whatever it throws here, the text is to blame.
            fault = OneLine(e.Message);
            return null;
        }
    }

    /// <summary>Fills the text. What it names and does not get is left out; a text that cannot be filled comes out empty.</summary>
    /// <param name="values">What the text may name.</param>
    /// <param name="language">The language that values are put into.</param>
    public string Render(PromptValues values, Language language)
    {
        try
        {
            return _template.Render(Parameters(values, language));
        }
        catch (Exception)
        {
            // It was tried out when it was read, so this is a value nobody thought of: silence, never a dropped call.
            return "";
        }
    }

    private static RenderParameters Parameters(PromptValues values, Language language) => new(CultureInfo.InvariantCulture)
    {
        LocalVariables = Hash.FromDictionary(values.ToVariables(language)),
        ErrorsOutputMode = ErrorsOutputMode.Suppress,
        MaxIterations = MostIterations,
        Timeout = MostMilliseconds,
    };

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary><c>{{ code | code }}</c>: the code's letters and digits as they are read out.</summary>
    private static class CodeFilter
    {
        public static string Code(Context context, string? input) =>
            CustomerCode.TryParse(input, out var code)
                ? SpokenCode.Words(code, Language.Find(context["language"] as string) ?? Language.English)
                : "";
    }
}
