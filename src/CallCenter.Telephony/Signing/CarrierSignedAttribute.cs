using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace CallCenter.Telephony.Signing;

/// <summary>
/// Lets only requests in that the carrier signed. Others get an empty answer: 403 without a valid signature, 413 for
/// a body over 64 kB, 415 for a content type that is neither a form nor JSON, 400 for a body that cannot be read.
/// </summary>
/// <remarks>Needs <c>AddTelephonySigning</c>. Runs before model binding; the body can be bound afterwards.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class CarrierSignedAttribute : Attribute, IFilterFactory, IOrderedFilter
{
    /// <summary>Before every other filter, so that a stranger learns nothing from theirs.</summary>
    public int Order => int.MinValue;

    /// <inheritdoc/>
    public bool IsReusable => true;

    /// <inheritdoc/>
    public IFilterMetadata CreateInstance(IServiceProvider serviceProvider) =>
        serviceProvider.GetRequiredService<CarrierSignatureFilter>();
}
