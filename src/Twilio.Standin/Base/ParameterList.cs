using System.Globalization;
using Twilio.Types;

namespace Twilio.Base;

/// <summary>Parameters of a REST request; absent values are left out, lists repeat their name.</summary>
internal sealed class ParameterList : List<KeyValuePair<string, string>>
{
    public ParameterList With(string name, string? value)
    {
        if (value is not null)
        {
            Add(new(name, value));
        }

        return this;
    }

    public ParameterList With(string name, long? value) => With(name, value?.ToString(CultureInfo.InvariantCulture));

    public ParameterList With(string name, bool? value) =>
        With(name, value is { } set ? TwiML.AttributeList.Text(set) : null);

    public ParameterList With(string name, Uri? value) =>
        With(name, value is null ? null : TwiML.AttributeList.Text(value));

    public ParameterList With(string name, Http.HttpMethod? value) => With(name, value?.ToString());

    public ParameterList With(string name, StringEnum? value) => With(name, value?.ToString());

    public ParameterList With(string name, IEndpoint? value) => With(name, value?.ToString());

    public ParameterList With(string name, List<string>? values)
    {
        AddRange((values ?? []).Select(value => KeyValuePair.Create(name, value)));
        return this;
    }
}
