using Microsoft.AspNetCore.Hosting.StaticWebAssets;

namespace CallCenter.Host.Pages;

/// <summary>Serves the agents' desk: the page and the files it runs on.</summary>
internal static class DeskAddress
{
    private const string Desk = "/desk";

    // Named after this program, not after whatever process puts the host together.
    private static readonly string FileList = Path.Combine(
        AppContext.BaseDirectory, $"{typeof(DeskAddress).Assembly.GetName().Name}.staticwebassets.endpoints.json");

    // Nothing comes from elsewhere and nothing is written into the page; WebAssembly needs leave to be compiled.
    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>
    /// Finds the desk's files wherever the host is started from: a build keeps them in their projects and lists them
    /// in a file beside the program, a published host has them beside the program. Neither depends on the environment's name.
    /// </summary>
    /// <param name="args">Settings as <c>--Key value</c>.</param>
    public static WebApplicationBuilder BuilderWithPages(string[] args)
    {
        var published = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            WebRootPath = Directory.Exists(published) ? published : null,
        });
        StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
        return builder;
    }

    /// <summary>Maps <c>/desk</c> to the page and everything under it to the page's files.</summary>
    /// <param name="app">The host.</param>
    public static void MapDesk(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            if (context.Request.Path.StartsWithSegments(Desk, StringComparison.Ordinal))
            {
                context.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
                context.Response.Headers.XContentTypeOptions = "nosniff";
                context.Response.Headers["Referrer-Policy"] = "no-referrer";
            }

            return next(context);
        });
        app.MapStaticAssets(FileList);
        app.MapFallbackToFile($"{Desk}/{{*page:nonfile}}", "desk/index.html");
    }
}
