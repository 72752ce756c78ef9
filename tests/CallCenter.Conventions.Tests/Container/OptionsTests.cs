using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallCenter.Conventions.Tests.Container;

internal sealed class OptionsTests
{
    [Test]
    public void Options_EveryClassWithASection_IsBound() => Offenders.MustBeNone(
        HostOptions.Declared.Except(HostOptions.Bound(HostUnderTest.Prepare().Services)).Select(type => type.FullName!),
        "The class names a section that nothing reads. Bind it with AddOptions<T>().BindConfiguration(T.SectionName), or delete it.");

    [Test]
    public void Options_EveryBoundClass_NamesItsSection() => Offenders.MustBeNone(
        HostOptions.Bound(HostUnderTest.Prepare().Services).Except(HostOptions.Declared).Select(type => type.FullName!),
        "Call the class …Options and give it a constant SectionName, so that docs/operations.md can be held to it.");

    [Test]
    public void Options_EveryBoundClass_HasARule()
    {
        var services = HostUnderTest.Prepare().Services;
        Offenders.MustBeNone(
            from options in HostOptions.Bound(services)
            let rule = typeof(IValidateOptions<>).MakeGenericType(options)
            where services.All(service => service.ServiceType != rule)
            select options.FullName!,
            "Nothing checks these settings. Add an [OptionsValidator] class or ValidateDataAnnotations().");
    }

    [Test]
    public async Task Options_EveryBoundClass_IsCheckedAtStart()
    {
        var builder = HostUnderTest.Prepare();
        var bound = HostOptions.Bound(builder.Services);
        await using var app = CallCenter.Host.HostApplication.Finish(builder);
        Offenders.MustBeNone(
            bound.Except(HostOptions.CheckedAtStart(app.Services)).Select(type => type.FullName!),
            "A fault in these settings would show in the middle of a call. Add ValidateOnStart().");
    }

    [Test]
    public async Task Start_GoodSettings_PassEveryRule()
    {
        await using var app = HostUnderTest.Build();

        Assert.That(() => app.Services.GetRequiredService<IStartupValidator>().Validate(), Throws.Nothing);
    }

    [TestCase("Twilio:AccountSid", "wrong")]
    [TestCase("ConnectionStrings:Postgres", "")]
    [TestCase("ConnectionStrings:Redis", "")]
    [TestCase("Routing:Policy", "wrong")]
    [TestCase("Flows:Default", "no-such-flow")]
    [TestCase("SignIn:MostAttempts", "1")]
    [TestCase("Prompts:WordsPerMinute", "1")]
    [TestCase("CustomerDirectory:CodesInMemory", "1")]
    public async Task Start_FaultySetting_IsNamed(string key, string value)
    {
        await using var app = HostUnderTest.Build($"--{key}", value);

        Assert.That(
            () => app.Services.GetRequiredService<IStartupValidator>().Validate(),
            Throws.TypeOf<OptionsValidationException>().With.Message.Contains(key.Split(':')[1] == "Default" ? "no-such-flow" : key.Split(':')[1]));
    }
}
