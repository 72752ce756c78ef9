using Microsoft.Extensions.DependencyInjection;

namespace CallCenter.Conventions.Tests.Container;

internal sealed class ContainerTests
{
    [Test]
    public async Task Build_ValidatedWhole_Succeeds()
    {
        await using var app = HostUnderTest.Build();

        Assert.That(app.Services.GetRequiredService<IServiceScopeFactory>(), Is.Not.Null);
    }

    [Test]
    public void Services_OfOurs_AreRegisteredOnce() => Offenders.MustBeNone(
        HostUnderTest.Prepare().Services
            .Where(service => !IsTheFrameworks(service.ServiceType))
            .GroupBy(service => (service.ServiceType, service.ServiceKey))
            .Where(group => group.Count() > 1)
            .Select(group => $"{group.Key.ServiceType.FullName}: {string.Join(", ", group.Select(Implementation))}"),
        "A service is registered more than once, so the last one silently wins. Keep one Add… or use TryAdd….");

    [Test]
    public void Services_CollectedInSets_HoldNoImplementationTwice() => Offenders.MustBeNone(
        HostUnderTest.Prepare().Services
            .Where(service => !service.IsKeyedService && service.ImplementationType?.Assembly.GetName().Name is { } name
                && name.StartsWith("CallCenter.", StringComparison.Ordinal))
            .GroupBy(service => (service.ServiceType, service.ImplementationType))
            .Where(group => group.Count() > 1)
            .Select(group => $"{group.Key.ServiceType.Name}: {group.Key.ImplementationType!.FullName}"),
        "A worker or a rule would run twice. Use TryAddEnumerable, or call the Add… method once.");

    // The framework's own services may be sets: hosted services, option rules, log providers.
    private static bool IsTheFrameworks(Type service) => service.Namespace?.StartsWith("Microsoft.", StringComparison.Ordinal) ?? false;

    private static string Implementation(ServiceDescriptor service) => service.IsKeyedService
        ? service.KeyedImplementationType?.Name ?? "a factory"
        : service.ImplementationType?.Name ?? service.ImplementationInstance?.GetType().Name ?? "a factory";
}
