using System.Collections;
using System.Reflection;
using Twilio.TwiML;
using Twilio.Types;

namespace CallCenter.Telephony.Tests.Oracle;

/// <summary>
/// Finds every verb the stand-in has, and makes it up twice: as our object, and as the call of npm's builder that
/// means the same. Constructor arguments are named like the attributes, except the one that is the element's text.
/// </summary>
internal sealed record VerbSample(TwiML Ours, Dictionary<string, object> Theirs)
{
    private static readonly Dictionary<string, string> BodyArgument = new()
    {
        ["Say"] = "message",
        ["Play"] = "url",
        ["Redirect"] = "url",
        ["Enqueue"] = "name",
        ["Task"] = "body",
        ["Dial"] = "number",
        ["Number"] = "phoneNumber",
        ["Client"] = "identity",
        ["Identity"] = "clientIdentity",
        ["Queue"] = "name",
        ["Conference"] = "name",
    };

    private static readonly Dictionary<string, string[]> Parents = new()
    {
        ["Task"] = ["Enqueue"],
        ["Number"] = ["Dial"],
        ["Client"] = ["Dial"],
        ["Queue"] = ["Dial"],
        ["Conference"] = ["Dial"],
        ["Identity"] = ["Dial", "Client"],
        ["Parameter"] = ["Dial", "Client"],
    };

    public static Type[] Verbs { get; } =
    [
        .. typeof(VoiceResponse).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == "Twilio.TwiML.Voice" && type.IsSubclassOf(typeof(TwiML)) && !type.IsNested),
    ];

    /// <summary>Methods that add a verb, such as <c>Dial.Number</c>.</summary>
    public static MethodInfo[] Methods { get; } =
    [
        .. Verbs.Append(typeof(VoiceResponse))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => Verbs.Any(verb => verb.Name == method.Name)),
    ];

    public static ParameterInfo[] Arguments(Type verb) => verb.GetConstructors().Single().GetParameters();

    public static IEnumerable<string> Attributes(Type verb) =>
        Arguments(verb).Select(argument => argument.Name!).Where(name => name != BodyArgument.GetValueOrDefault(verb.Name));

    /// <summary>Every value that is worth trying for an argument.</summary>
    public static object[] Values(ParameterInfo argument)
    {
        var type = Nullable.GetUnderlyingType(argument.ParameterType) ?? argument.ParameterType;
        return type switch
        {
            _ when type == typeof(string) => [$"{argument.Name} ë Ж <&>\"' 😀\n\t", ""],
            _ when type == typeof(int) => [argument.Position + 1, 0],
            _ when type == typeof(bool) => [true, false],
            _ when type == typeof(Uri) =>
                [new Uri($"/{argument.Name}?a=1&b=%C3%AB#rc=2", UriKind.Relative), new Uri("https://Example.com:443/ë"), new EmptyUri()],
            _ when type == typeof(Twilio.Http.HttpMethod) => [Twilio.Http.HttpMethod.Get, Twilio.Http.HttpMethod.Post],
            _ when type == typeof(PhoneNumber) => [new PhoneNumber("+38344123456")],
            _ when type.IsSubclassOf(typeof(StringEnum)) => Members(type),
            _ when type.IsGenericType => [List(type.GetGenericArguments()[0])],
            _ => throw new NotSupportedException($"No sample for {argument}"),
        };
    }

    /// <summary>Our verb with some arguments, and npm's call.</summary>
    public static VerbSample Of(Type verb, Func<ParameterInfo, object?> value)
    {
        var values = Arguments(verb).Select(value).ToArray();
        var ours = (TwiML)Activator.CreateInstance(verb, values)!;
        return new VerbSample(ours, Call(verb.Name, Arguments(verb), values));
    }

    /// <summary>Our verb added by a method, and npm's call.</summary>
    public static VerbSample Of(MethodInfo method)
    {
        var values = method.GetParameters().Select(argument => Values(argument)[0]).ToArray();
        var parent = method.DeclaringType == typeof(VoiceResponse) ? new VoiceResponse() : Empty(method.DeclaringType!);
        var returned = (TwiML)method.Invoke(parent, values)!;
        Assert.That(returned, Is.SameAs(parent), "fluent methods return their element");
        return new VerbSample(parent, Call(method.Name, method.GetParameters(), values));
    }

    /// <summary>Puts a verb where it may stand, in a document of ours.</summary>
    public static VoiceResponse Document(string verb, TwiML inner)
    {
        foreach (var parent in Parents.GetValueOrDefault(verb, []).Reverse())
        {
            inner = Empty(Verbs.Single(type => type.Name == parent)).Append(inner);
        }

        return inner as VoiceResponse ?? new VoiceResponse().Append(inner);
    }

    /// <summary>Puts a call where it may stand, in a document of npm's.</summary>
    public static object[] Calls(IEnumerable<string> parents, Dictionary<string, object> inner) =>
        [parents.Reverse().Aggregate(inner, (child, parent) => new() { ["verb"] = parent, ["children"] = new[] { child } })];

    public static IEnumerable<string> ParentsOf(string verb) => Parents.GetValueOrDefault(verb, []);

    private static TwiML Empty(Type verb) =>
        (TwiML)Activator.CreateInstance(verb, new object?[Arguments(verb).Length])!;

    private static Dictionary<string, object> Call(string verb, ParameterInfo[] arguments, object?[] values)
    {
        var given = arguments.Zip(values, (argument, value) => (Name: argument.Name!, Value: Wire(value)))
            .Where(pair => pair.Value is not null)
            .ToDictionary(pair => pair.Name, pair => pair.Value!);
        var call = new Dictionary<string, object> { ["verb"] = verb };
        if (BodyArgument.TryGetValue(verb, out var body) && given.Remove(body, out var text))
        {
            call["body"] = text;
        }

        call["attributes"] = given;
        return call;
    }

    private static object? Wire(object? value) => value switch
    {
        EmptyUri => "",
        Uri uri => uri.OriginalString,
        null or string or int or bool => value,
        IEnumerable list => list.Cast<object>().Select(item => item.ToString()!).ToArray(),
        _ => value.ToString(),
    };

    private static object[] Members(Type type) =>
        [.. type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)!)];

    private static Array List(Type type)
    {
        var members = Members(type);
        var list = Array.CreateInstance(type, members.Length);
        members.CopyTo(list, 0);
        return list;
    }
}
