using System.Reflection;
using System.Runtime.CompilerServices;
using CallCenter.Conventions.Tests.Projects;

namespace CallCenter.Conventions.Tests.Sources;

internal sealed class CoreTests
{
    [Test]
    public void Properties_OfCore_CannotBeSet() => Offenders.MustBeNone(
        from type in SourceProject.Named("CallCenter.Core").Load().GetTypes()
        where !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        from property in type.GetProperties(
            BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where property.SetMethod is { } setter && !IsInit(setter)
        select $"{type.FullName}.{property.Name}",
        "What CallCenter.Core hands out never changes. Make the property init-only, and make changed copies with 'with'.");

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
