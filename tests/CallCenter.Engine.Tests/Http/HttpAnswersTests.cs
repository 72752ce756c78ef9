using System.Collections.Immutable;
using System.Net;
using System.Text;
using CallCenter.Engine.Calls;
using CallCenter.Engine.Flows;
using CallCenter.Engine.Http;
using CallCenter.Engine.Tests.Calls;
using CallCenter.Flows.Running;
using Microsoft.Extensions.Options;

namespace CallCenter.Engine.Tests.Http;

/// <summary>Another system on a real socket of this machine.</summary>
internal sealed class HttpAnswersTests
{
    private static readonly ImmutableDictionary<string, string> Into =
        ImmutableDictionary<string, string>.Empty.Add("ticket.number", "$.ticket.number").Add("ticket.missing", "$.nothing");

    private OtherSystem _other = null!;

    [SetUp]
    public void Start() => _other = new OtherSystem();

    [TearDown]
    public void Stop() => _other.Dispose();

    [TestCase(200, "ok", 1)]
    [TestCase(201, "ok", 1)]
    [TestCase(404, "refused", 1)]
    [TestCase(422, "refused", 1)]
    [TestCase(302, "failed", 1)]
    [TestCase(500, "failed", 3)]
    [TestCase(503, "failed", 3)]
    public async Task AnswerAsync_Status_OutcomeAndTries(int status, string outcome, int tries)
    {
        _other.Answer = _ => (status, """{"ticket":{"number":"00123"}}""");

        var answer = await AskAsync(retries: 2);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Outcome, Is.EqualTo(outcome));
            Assert.That(_other.Requests, Has.Count.EqualTo(tries));
            Assert.That(answer.Values.Select(value => $"{value.Key}={value.Value}"), Is.EqualTo(outcome == "ok" ? ["ticket.number=00123"] : Array.Empty<string>()));
        }
    }

    [Test]
    public async Task AnswerAsync_BrokenOnce_TheSecondTryCountsUnderTheSameKey()
    {
        _other.Answer = n => (n == 1 ? 502 : 200, "{}");

        var answer = await AskAsync(retries: 1, method: "POST");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Outcome, Is.EqualTo("ok"));
            Assert.That(_other.Requests, Is.EqualTo(Enumerable.Repeat($$"""POST /x key={{CallDesk.Call}}-4-0 {"code":"DPZ4712"}""", 2)));
        }
    }

    [TestCase("no json")]
    [TestCase("")]
    public async Task AnswerAsync_NoJson_Failed(string body)
    {
        _other.Answer = _ => (200, body);

        Assert.That((await AskAsync()).Outcome, Is.EqualTo("failed"));
    }

    [TestCase(64 * 1024, "ok")]
    [TestCase((64 * 1024) + 1, "failed")]
    public async Task AnswerAsync_Size_64KilobytesAtMost(int bytes, string outcome)
    {
        _other.Answer = _ => (200, "\"" + new string('x', bytes - 2) + "\"");

        Assert.That((await AskAsync()).Outcome, Is.EqualTo(outcome));
    }

    [Test]
    public async Task AnswerAsync_SlowerThanItMay_UnavailableAndNotTriedAgain()
    {
        _other.Answer = _ =>
        {
            _other.Stopped.Wait(TimeSpan.FromSeconds(5));
            return (200, "{}");
        };

        Assert.That((await AskAsync(retries: 2, timeout: 200)).Outcome, Is.EqualTo("unavailable"));
        Assert.That(_other.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task AnswerAsync_NobodyListens_Unavailable()
    {
        _other.Dispose();

        Assert.That((await AskAsync(retries: 1)).Outcome, Is.EqualTo("unavailable"));
    }

    [Test]
    public async Task AnswerAsync_HostNotListed_UnavailableAndNotAsked()
    {
        var answer = await AskAsync(hosts: []);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((answer.Outcome, _other.Requests.Count), Is.EqualTo(("unavailable", 0)));
            Assert.That(_log.Lines.Single(), Does.StartWith("HostNotAllowed").And.Contains("127.0.0.1"));
        }
    }

    private readonly RecordingLogger<HttpAnswers> _log = new();

    private async Task<FlowEvent.Answered> AskAsync(int retries = 0, int timeout = 1500, string method = "GET", string[]? hosts = null)
    {
        var options = new FlowOptions();
        foreach (var host in hosts ?? [_other.Host])
        {
            options.HttpHosts.Add(host);
        }

        using var http = new FlowHttp();
        var answers = new HttpAnswers(new HttpExchange(http, TimeProvider.System), TimeProvider.System, () => 0, Options.Create(options), _log);
        var request = new FlowHttpRequest(
            method,
            $"http://{_other.Host}/x",
            method == "POST" ? ImmutableDictionary<string, string>.Empty.Add("code", "DPZ4712") : ImmutableDictionary<string, string>.Empty,
            Into,
            TimeSpan.FromMilliseconds(timeout),
            retries);
        var call = new CallState(CallDesk.Call, CallDesk.Caller, default, new FlowState { Node = "n" }, 4, null, null, 4);
        return await answers.AnswerAsync(new FlowQuestion.Http(request), new Asker(call, call.Flow, 0), CancellationToken.None);
    }

    /// <summary>Answers what a test says and remembers what it was asked.</summary>
    private sealed class OtherSystem : IDisposable
    {
        private readonly HttpListener _listener = new();

        public OtherSystem()
        {
            using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            Host = probe.LocalEndpoint.ToString()!;
            probe.Stop();
            _listener.Prefixes.Add($"http://{Host}/");
            _listener.Start();
            _ = ServeAsync();
        }

        public string Host { get; }

        public ManualResetEventSlim Stopped { get; } = new();

        public Func<int, (int Status, string Body)> Answer { get; set; } = _ => (200, "{}");

        public List<string> Requests { get; } = [];

        public void Dispose()
        {
            Stopped.Set();
            _listener.Close();
        }

        private async Task ServeAsync()
        {
            while (_listener.IsListening)
            {
                try
                {
                    await AnswerAsync(await _listener.GetContextAsync());
                }
                catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
                {
                    // Closed at the end of the test, or by a caller who gave up.
                    await TestContext.Progress.WriteLineAsync(e.GetType().Name);
                }
            }
        }

        private async Task AnswerAsync(HttpListenerContext context)
        {
            using var reader = new StreamReader(context.Request.InputStream);
            var body = await reader.ReadToEndAsync();
            Requests.Add($"{context.Request.HttpMethod} {context.Request.RawUrl} key={context.Request.Headers["Idempotency-Key"]} {body}".TrimEnd());
            var (status, text) = Answer(Requests.Count);
            context.Response.StatusCode = status;
            if (status == 302)
            {
                context.Response.RedirectLocation = $"http://{Host}/elsewhere";
            }

            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(text));
            context.Response.Close();
        }
    }
}
