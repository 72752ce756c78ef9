using System.Net;
using System.Text.RegularExpressions;

namespace CallCenter.Scenarios.Tests.Pages;

/// <summary>The desk as a browser fetches it. The host is started from its build output in a folder that is not its own.</summary>
internal sealed partial class DeskPageScenarios
{
    [TestCase("/desk")]
    [TestCase("/desk/")]
    public async Task Desk_Address_IsThePage(string address)
    {
        using var answer = await GetAsync(address);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Multiple(() =>
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/html"));
            Assert.That(page, Does.Contain("<html lang=\"en\">").And.Contain("<base href=\"/desk/\">"));
        });
    }

    [TestCase("/desk")]
    [TestCase("/desk/desk.css")]
    [TestCase("/desk/_framework/dotnet.js")]
    public async Task Desk_EveryFile_SaysThatNothingComesFromElsewhere(string address)
    {
        using var answer = await GetAsync(address);
        Assert.That(
            answer.Headers.TryGetValues("Content-Security-Policy", out var policy) ? policy.Single() : null,
            Does.StartWith("default-src 'self'; script-src 'self' 'wasm-unsafe-eval';").And.Not.Contain("unsafe-inline"));
    }

    [Test]
    public async Task Desk_ScriptsAndStyles_AreFilesOfThePage()
    {
        using var answer = await GetAsync("/desk");
        var page = await answer.Content.ReadAsStringAsync();
        var named = Source().Matches(page).Select(match => match.Groups[1].Value).ToList();
        Assert.That(named, Has.Member("desk.css").And.Member("keys.js").And.Member("_framework/blazor.webassembly.js"));
        foreach (var file in named)
        {
            await MustServeAsync($"/desk/{file}", file.EndsWith(".js", StringComparison.Ordinal) ? "text/javascript" : null);
        }

        Assert.That(InlineScript().IsMatch(page), Is.False, "The page's policy lets no inline script run.");
    }

    [Test]
    public async Task Desk_RuntimeAndAssemblies_AreServed()
    {
        using var answer = await GetAsync("/desk/_framework/dotnet.js");
        var boot = await answer.Content.ReadAsStringAsync();
        var files = WasmFile().Matches(boot).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.That(files, Has.Some.Contains("CallCenter.Pages").And.Some.Contains("CallCenter.Contracts").And.Some.StartsWith("dotnet.native"));
        foreach (var file in files)
        {
            await MustServeAsync($"/desk/_framework/{file}", "application/wasm");
        }
    }

    [Test]
    public async Task Desk_UnknownFile_IsNotFound()
    {
        using var answer = await GetAsync("/desk/nothing.js");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private static async Task MustServeAsync(string address, string? contentType)
    {
        using var answer = await GetAsync(address);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), address);
        Assert.That((await answer.Content.ReadAsByteArrayAsync()).Length, Is.Positive, address);
        if (contentType is not null)
        {
            Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo(contentType), address);
        }
    }

    private static async Task<HttpResponseMessage> GetAsync(string address)
    {
        var centre = await SharedCallCentre.Get();
        return await centre.System.Http.GetAsync(new Uri(centre.System.Host.Address, address));
    }

    [GeneratedRegex("(?:src|href)=\"([^\"/.][^\"]*\\.(?:js|css|svg))\"")]
    private static partial Regex Source();

    [GeneratedRegex("<script(?![^>]*\\bsrc=)")]
    private static partial Regex InlineScript();

    [GeneratedRegex("\"name\":\\s*\"([^\"/]+\\.wasm)\"")]
    private static partial Regex WasmFile();
}
