using System.Reflection;
using CallCenter.Conventions.Tests.Projects;
using Microsoft.Extensions.Logging;

namespace CallCenter.Conventions.Tests.Logs;

/// <summary>One generated log method.</summary>
internal sealed record LogEvent(string Project, string Method, int Id, LogLevel Level)
{
    /// <summary>Every generated log method of the product.</summary>
    public static IReadOnlyList<LogEvent> All { get; } =
    [
        .. from project in SourceProject.Ours
           from type in project.Load().GetTypes()
           from method in type.GetMethods(
               BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
           let mark = method.GetCustomAttribute<LoggerMessageAttribute>()
           where mark is not null
           select new LogEvent(project.Name, $"{type.FullName}.{method.Name}", mark.EventId, mark.Level),
    ];

    public override string ToString() => $"{Id} {Method}";
}
