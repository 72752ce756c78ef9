using System.Reflection;
using CallCenter.Conventions.Tests.Projects;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallCenter.Conventions.Tests.Container;

/// <summary>The classes the host binds to its configuration.</summary>
internal static class HostOptions
{
    private static readonly string[] Programs = ["CallCenter.Cli", "CallCenter.Local", "CallCenter.LocalCarrier"];

    /// <summary>Every class of ours that the container configures.</summary>
    public static IReadOnlyList<Type> Bound(IServiceCollection services) =>
    [
        .. services.Select(service => service.ServiceType)
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IConfigureOptions<>))
            .Select(type => type.GenericTypeArguments[0])
            .Where(type => type.Assembly.GetName().Name!.StartsWith("CallCenter.", StringComparison.Ordinal))
            .Distinct(),
    ];

    /// <summary>Every class of the host's own projects that names a section of the configuration.</summary>
    public static IReadOnlyList<Type> Declared { get; } =
    [
        .. SourceProject.Ours.Where(project => !Programs.Contains(project.Name))
            .SelectMany(project => project.Load().GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.Name.EndsWith("Options", StringComparison.Ordinal)
                && !type.IsNested && Section(type) is not null),
    ];

    /// <summary>The section a class is read from, or null.</summary>
    public static string? Section(Type options) =>
        (options.GetField("SectionName") ?? options.GetField("Section"))?.GetRawConstantValue() as string;

    /// <summary>What the framework checks when the host starts. It keeps the list to itself, hence the reflection.</summary>
    public static IReadOnlyList<Type> CheckedAtStart(IServiceProvider services)
    {
        var type = typeof(IStartupValidator).Assembly.GetType("Microsoft.Extensions.Options.StartupValidatorOptions", throwOnError: true)!;
        var options = (IOptions<object>)services.GetRequiredService(typeof(IOptions<>).MakeGenericType(type));
        const BindingFlags any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var validators = type.GetProperty("_validators", any)?.GetValue(options.Value) ?? type.GetField("_validators", any)?.GetValue(options.Value);
        return validators is Dictionary<(Type, string), Action> known
            ? [.. known.Keys.Select(key => key.Item1)]
            : throw new InvalidOperationException("The framework keeps its list of start checks elsewhere now; look there.");
    }
}
