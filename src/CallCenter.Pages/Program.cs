using CallCenter.Contracts;
using CallCenter.Pages.Desk;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<DeskPage>("#app");
builder.RootComponents.Add<HeadOutlet>("head::after");
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton(_ => new CallCenterClient(new HttpClient
{
    // The API is beside the page on the same host: /desk/ and /api/.
    BaseAddress = new Uri(new Uri(builder.HostEnvironment.BaseAddress), "/"),
    Timeout = DeskTimes.RequestBudget,
}));
builder.Services.AddSingleton<DeskSession>();
await builder.Build().RunAsync();
