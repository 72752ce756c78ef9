using System.Security.Cryptography;
using System.Text;
using CallCenter.LocalCarrier.Faults;
using CallCenter.LocalCarrier.TaskRouter.Rest;

namespace CallCenter.LocalCarrier.Rest;

/// <summary>
/// The 2010-04-01 API, and TaskRouter's version 1. Of the former, an address without <c>.json</c> would be XML with the provider;
/// here it does not exist.
/// </summary>
internal static class RestEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, Carrier carrier)
    {
        var account = new RestRoutes(routes.MapGroup("/2010-04-01/Accounts/{account}"), carrier);
        CallRoutes.Map(account, carrier);
        QueueRoutes.Map(account, carrier);
        ConferenceRoutes.Map(account, carrier);
        RecordingRoutes.Map(account, carrier);
        MessageRoutes.Map(account, carrier);
        TaskRouterRoutes.Map(new RestRoutes(routes.MapGroup("/v1/Workspaces"), carrier), carrier);
    }

    /// <summary>HTTP Basic, account sid and auth token.</summary>
    public static bool MayEnter(HttpContext context, CarrierOptions options)
    {
        var header = context.Request.Headers.Authorization.ToString();
        if (!header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var expected = Convert.ToBase64String(Encoding.UTF8.GetBytes(options.AccountSid + ":" + options.AuthToken));
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(header[6..].Trim()), Encoding.UTF8.GetBytes(expected));
    }
}

/// <summary>Maps one resource operation: authentication and the form come before it.</summary>
internal sealed class RestRoutes(RouteGroupBuilder group, Carrier carrier)
{
    public void Get(string path, Func<RestRequest, RouteValueDictionary, IResult> action) => Map(path, "GET", action);

    public void Post(string path, Func<RestRequest, RouteValueDictionary, IResult> action) => Map(path, "POST", action);

    public void Delete(string path, Func<RestRequest, RouteValueDictionary, IResult> action) => Map(path, "DELETE", action);

    private void Map(string path, string method, Func<RestRequest, RouteValueDictionary, IResult> action) =>
        group.MapMethods(path, [method], async (HttpContext context) =>
        {
            if (!RestEndpoints.MayEnter(context, carrier.Options))
            {
                return RestReply.Unauthorized(context.Response);
            }

            // The paths of version 1 name no account: there it is the one of the password.
            if (context.GetRouteValue("account") is string account && account != carrier.Options.AccountSid)
            {
                return RestReply.NotFound(context.Request.Path);
            }

            if (carrier.Faults.Plan.Count > 0 && carrier.Faults.Draw(FaultKind.RestTooManyRequests, carrier.Ids.Next("", $"{method} {context.Request.Path}")) is not null)
            {
                return RestReply.TooManyRequests();
            }

            var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : null;
            return action(new RestRequest(context, form), context.GetRouteData().Values);
        });
}
