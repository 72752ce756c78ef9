using CallCenter.Api;
using CallCenter.Api.Sessions;
using Microsoft.AspNetCore.Authentication;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The door to the API.</summary>
public static class ApiRegistration
{
    /// <summary>Adds the controllers, sessions and problems. Needs the engine's routing; the host maps controllers.</summary>
    /// <param name="services">Where to add.</param>
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddControllers().AddApplicationPart(typeof(ApiController).Assembly);
        services.AddProblemDetails();
        services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, SessionAuthentication>(SessionAuthentication.SchemeName, null);
        services.AddAuthorization();
        return services;
    }
}
