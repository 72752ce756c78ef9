using CallCenter.Core.CodeEntry;
using CallCenter.Engine.Http;
using Microsoft.Extensions.Options;

namespace CallCenter.Engine.Flows;

[OptionsValidator]
internal sealed partial class FlowOptionsAnnotations : IValidateOptions<FlowOptions>;

/// <summary>Refuses to start on a folder in which a flow file is at fault, and names every fault with file, line and column.</summary>
internal sealed class FlowOptionsRules : IValidateOptions<FlowOptions>
{
    public ValidateOptionsResult Validate(string? name, FlowOptions options)
    {
        if (!new CodeShape(options.CodeMinDigits, options.CodeMaxDigits).IsValid)
        {
            return ValidateOptionsResult.Fail("Flows:CodeMinDigits must not be over Flows:CodeMaxDigits, both 1 to 10.");
        }

        if (options.HttpHosts.FirstOrDefault(host => !HttpHosts.IsEntry(host)) is { } wrong)
        {
            return ValidateOptionsResult.Fail($"Flows:HttpHosts holds '{wrong}'; each must be a host, such as crm.example or crm.example:8443.");
        }

        if (options.Source is not FlowOrigin.Folder)
        {
            // What is published was checked when it was, and a host must take calls while nothing is.
            return options.HotReload
                ? ValidateOptionsResult.Fail("Flows:HotReload=true needs Flows:Source=Folder: what is published takes effect at once anyway.")
                : ValidateOptionsResult.Success;
        }

        var read = FlowFiles.Read(options);
        return read.Value is null
            ? ValidateOptionsResult.Fail(read.Findings.Where(finding => finding.IsError).Select(finding => finding.ToString()))
            : ValidateOptionsResult.Success;
    }
}
