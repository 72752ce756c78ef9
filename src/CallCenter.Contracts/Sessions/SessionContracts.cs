using CallCenter.Contracts.Agents;

namespace CallCenter.Contracts.Sessions;

/// <summary>Asks to sign in.</summary>
/// <param name="Agent">What the agent signs in with.</param>
/// <param name="Password">Their password.</param>
public sealed record SignInRequest(string? Agent, string? Password);

/// <summary>Signed in.</summary>
/// <param name="Token">To be sent as <c>Authorization: Bearer …</c>; ends by itself when unused.</param>
/// <param name="Agent">The agent.</param>
public sealed record SessionView(string Token, AgentView Agent);
