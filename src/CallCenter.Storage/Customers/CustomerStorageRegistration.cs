using CallCenter.Engine.Customers;
using CallCenter.Storage.Customers;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The door to the storage of customers.</summary>
public static class CustomerStorageRegistration
{
    /// <summary>
    /// Adds the customer directory and its cache; needs the stores of <c>AddStores</c> and a configuration in the container.
    /// </summary>
    /// <param name="services">The container.</param>
    /// <returns>The same container.</returns>
    public static IServiceCollection AddCustomerStorage(this IServiceCollection services)
    {
        services.AddOptions<CustomerDirectoryOptions>()
            .BindConfiguration(CustomerDirectoryOptions.SectionName)
            .ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<CustomerDirectoryOptions>, CustomerDirectoryOptionsAnnotations>());
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<CustomerDirectoryOptions>, CustomerDirectoryOptionsRules>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<CustomerCache>();
        services.TryAddSingleton<CustomerStore>();
        services.TryAddSingleton<ICustomerDirectory, CustomerDirectory>();
        return services;
    }
}
