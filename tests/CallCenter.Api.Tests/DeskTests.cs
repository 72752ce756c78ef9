using System.Net;
using System.Net.Http.Json;
using System.Reflection;
using CallCenter.Contracts;
using CallCenter.Contracts.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;

namespace CallCenter.Api.Tests;

internal sealed class DeskTests
{
    private ApiRig rig = null!;

    [SetUp]
    public async Task BeginAsync() => rig = await ApiRig.StartAsync();

    [TearDown]
    public async Task EndAsync() => await rig.DisposeAsync();

    [Test]
    public async Task Shift_FromSignInToSignOut_WorksThroughTheClient()
    {
        var ada = await rig.SignedInAsync("ada");
        var signedIn = await ada.MeAsync();
        await ada.GoAvailableAsync();
        var waiting = ada.NextOfferAsync(30);
        await rig.EnterAsync("CA1");
        var offer = (await waiting)!;
        var queue = (await ada.QueuesAsync()).Single(q => q.Queue == "gjakova");
        await ada.AcceptAsync(offer.Id);
        await rig.Router.AgentLegAnsweredAsync(new(offer.Id), "leg", CancellationToken.None);
        var call = await ada.CurrentCallAsync();
        await rig.Router.ConnectedAsync(new Core.Routing.OfferId(offer.Id), CancellationToken.None);
        await rig.Router.AgentLegEndedAsync(new(offer.Id), CancellationToken.None);
        var wrapUp = await ada.MeAsync();
        var ready = await ada.FinishWrapUpAsync();
        var lunch = await ada.GoNotReadyAsync("lunch");
        await ada.SignOutAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((signedIn.State, wrapUp.State, ready.State, lunch.State), Is.EqualTo(("notReady", "wrapUp", "available", "notReady")));
            Assert.That((offer.Code, offer.District, offer.Customer?.Name, offer.CustomerAbsent), Is.EqualTo(("DGJ 9904", "DGJ", "Arta Hoxha", (string?)null)));
            Assert.That((offer.Caller, offer.Language, offer.Journey[0].What), Is.EqualTo(("+38344123456", "sq", "pressed 1")));
            Assert.That((queue.Waiting, queue.Agents["ringing"]), Is.EqualTo((1, 1)));
            Assert.That((call?.Id, call?.State), Is.EqualTo((offer.Id, "accepted")));
            Assert.That(() => ada.MeAsync(), Throws.InstanceOf<CallCenterException>().With.Property("Status").EqualTo(HttpStatusCode.Unauthorized));
        }
    }

    [Test]
    public async Task NextOffer_None_IsNull() => Assert.That(await (await rig.SignedInAsync("ada")).NextOfferAsync(0), Is.Null);

    [Test]
    public async Task Accept_SomebodyElsesOffer_IsNotFound()
    {
        var ada = await rig.SignedInAsync("ada");
        var bob = await rig.SignedInAsync("bob");
        await ada.GoAvailableAsync();
        await rig.EnterAsync("CA1");
        var offer = (await ada.NextOfferAsync(30))!;

        Assert.That(() => bob.AcceptAsync(offer.Id), Throws.InstanceOf<CallCenterException>().With.Property("Status").EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Accept_CallerHasHungUp_IsAConflict()
    {
        var ada = await rig.SignedInAsync("ada");
        await ada.GoAvailableAsync();
        await rig.EnterAsync("CA1");
        var offer = (await ada.NextOfferAsync(30))!;
        await rig.Router.CallEndedAsync(new("CA1"), CancellationToken.None);

        Assert.That(() => ada.AcceptAsync(offer.Id), Throws.InstanceOf<CallCenterException>().With.Property("Status").EqualTo(HttpStatusCode.Conflict));
    }

    [Test]
    public async Task SignIn_UnknownAgentOrWrongPassword_GetTheSameAnswer()
    {
        var http = rig.NewHttp();
        var unknown = await http.PostAsJsonAsync("api/sessions", new SignInRequest("eve", "whatever it is"));
        var wrong = await http.PostAsJsonAsync("api/sessions", new SignInRequest("ada", "whatever it is"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((unknown.StatusCode, wrong.StatusCode), Is.EqualTo((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized)));
            Assert.That(wrong.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
            Assert.That(WithoutTrace(await wrong.Content.ReadAsStringAsync()), Is.EqualTo(WithoutTrace(await unknown.Content.ReadAsStringAsync())));
        }
    }

    [Test]
    public async Task SignIn_TriedTooOften_IsRefusedEvenWithTheRightPassword()
    {
        var http = rig.NewHttp();
        for (var attempt = 0; attempt < 10; attempt++)
        {
            await http.PostAsJsonAsync("api/sessions", new SignInRequest("ada", "guess"));
        }

        var right = await http.PostAsJsonAsync("api/sessions", new SignInRequest("ada", TwoAgents.Password));

        Assert.That((right.StatusCode, right.Headers.RetryAfter?.Delta), Is.EqualTo((HttpStatusCode.TooManyRequests, TimeSpan.FromMinutes(5))));
    }

    [TestCase("{}")]
    [TestCase("{\"agent\":\"ADA\",\"password\":\"x\"}")]
    public async Task SignIn_UnusableBody_IsRefused(string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        Assert.That((await rig.NewHttp().PostAsync("api/sessions", content)).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [TestCase("")]
    [TestCase("Bearer nonsense")]
    [TestCase("Basic YWRhOng=")]
    public async Task AnyRequest_NoSession_GetsAProblem(string authorization)
    {
        var http = rig.NewHttp();
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);
        var response = await http.GetAsync("api/agents");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
        }
    }

    [Test]
    public async Task GoNotReady_NoReason_IsABadRequest()
    {
        var ada = await rig.SignedInAsync("ada");

        Assert.That(() => ada.GoNotReadyAsync("  "), Throws.InstanceOf<CallCenterException>().With.Property("Status").EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task Agents_OneNeverSignedIn_IsListedAsOffline()
    {
        var agents = await (await rig.SignedInAsync("ada")).AgentsAsync();

        Assert.That(agents.Select(a => (a.Id, a.State)), Is.EqualTo(new[] { ("ada", "notReady"), ("bob", "offline") }));
    }

    [Test]
    public void EveryAction_ExceptSignIn_RequiresASession()
    {
        var actions = typeof(ApiController).Assembly.GetExportedTypes()
            .Where(t => t.IsAssignableTo(typeof(ControllerBase)) && !t.IsAbstract)
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(m => m.GetCustomAttributes<HttpMethodAttribute>().Any())
            .ToArray();
        var open = actions.Where(m => m.GetCustomAttribute<AllowAnonymousAttribute>() is not null
            || m.DeclaringType!.GetCustomAttribute<AuthorizeAttribute>(inherit: true) is null);

        Assert.That(actions, Has.Length.GreaterThan(10));
        Assert.That(open.Select(m => $"{m.DeclaringType!.Name}.{m.Name}"), Is.EqualTo(new[] { "SessionsController.SignInAsync" }));
    }

    private static string WithoutTrace(string problem) =>
        System.Text.RegularExpressions.Regex.Replace(problem, "\"traceId\":\"[^\"]*\"", "");
}
