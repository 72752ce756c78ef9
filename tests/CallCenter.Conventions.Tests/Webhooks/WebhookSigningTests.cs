using System.Reflection;
using CallCenter.Conventions.Tests.Container;
using CallCenter.Conventions.Tests.Projects;
using CallCenter.Telephony.Signing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CallCenter.Conventions.Tests.Webhooks;

internal sealed class WebhookSigningTests
{
    [Test]
    public void Actions_OfTelephony_CheckTheSignature() => Offenders.MustBeNone(
        from action in ActionsOf("CallCenter.Telephony")
        where !Has<CarrierSignedAttribute>(action) && !Has<NotAWebhookAttribute>(action)
        select Name(action),
        "A stranger could call these. Put [CarrierSigned] on the controller, or [NotAWebhook(\"why\")] where it is no webhook.");

    [Test]
    public void Actions_WithoutSignature_SayWhy() => Offenders.MustBeNone(
        from action in ActionsOf("CallCenter.Telephony")
        let mark = action.GetCustomAttribute<NotAWebhookAttribute>() ?? action.DeclaringType!.GetCustomAttribute<NotAWebhookAttribute>()
        where mark is not null && mark.Reason.Length < 20
        select Name(action),
        "[NotAWebhook] needs a reason that a reviewer can judge.");

    [Test]
    public async Task Addresses_UnderVoice_CheckTheSignature()
    {
        var voice = (await EndpointsAsync()).Where(endpoint => Path(endpoint).StartsWith("voice/", StringComparison.Ordinal)).ToArray();

        Assert.That(voice, Is.Not.Empty);
        Offenders.MustBeNone(
            voice.Where(endpoint => endpoint.Metadata.GetMetadata<CarrierSignedAttribute>() is null).Select(Path),
            "An address under /voice answers unsigned requests. Put [CarrierSigned] on its controller.");
    }

    [Test]
    public async Task Addresses_UnderApi_AskForASignIn()
    {
        var api = (await EndpointsAsync()).Where(endpoint => Path(endpoint).StartsWith("api/", StringComparison.Ordinal)).ToArray();

        Assert.That(api, Is.Not.Empty);
        Offenders.MustBeNone(
            api.Where(endpoint => endpoint.Metadata.GetMetadata<IAuthorizeData>() is null).Select(Path),
            "An address under /api answers strangers. Derive its controller from ApiController.");
    }

    private static IEnumerable<MethodInfo> ActionsOf(string project) =>
        from type in SourceProject.Named(project).Load().GetTypes()
        where typeof(ControllerBase).IsAssignableFrom(type) && !type.IsAbstract
        from method in type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
        where !method.IsSpecialName && method.GetCustomAttribute<NonActionAttribute>() is null
        select method;

    private static bool Has<T>(MethodInfo action)
        where T : Attribute => action.GetCustomAttribute<T>() is not null || action.DeclaringType!.GetCustomAttribute<T>() is not null;

    private static string Name(MethodInfo action) => $"{action.DeclaringType!.Name}.{action.Name}";

    private static async Task<IReadOnlyList<RouteEndpoint>> EndpointsAsync()
    {
        await using var app = HostUnderTest.Build();
        return [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()];
    }

    private static string Path(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!.TrimStart('/');
}
