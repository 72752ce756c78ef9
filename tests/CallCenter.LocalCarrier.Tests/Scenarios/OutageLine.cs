using CallCenter.LocalCarrier.Tests.Stage;

namespace CallCenter.LocalCarrier.Tests.Scenarios;

/// <summary>An application for scenarios: asks for a code and a name, then connects with the agent of the caller's number.</summary>
internal static class OutageLine
{
    public static void Serve(TestApplication app)
    {
        app.On("/outage", "<Say>Welcome.</Say><Say>There is no electricity in Gjakova.</Say>");
        app.On("/voice", "<Gather action=\"/code\" timeout=\"20\"><Say>Please enter your customer code.</Say></Gather>");
        app.On("/code", "<Gather input=\"speech\" action=\"/name\" speechTimeout=\"1\" timeout=\"20\"><Say>Please say your name.</Say></Gather>");
        app.On("/name", request => AppReply.Twiml($"<Dial><Client>agent-{request["From"]["+383440".Length..]}</Client></Dial>"));
        app.On("/ended", "");
    }
}
