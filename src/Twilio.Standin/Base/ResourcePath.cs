namespace Twilio.Base;

/// <summary>Where a resource lives: below an account, which is the client's own when none is named.</summary>
internal readonly record struct ResourcePath(string? AccountSid, string Tail)
{
    public string For(string clientAccountSid) =>
        $"/2010-04-01/Accounts/{Uri.EscapeDataString(AccountSid ?? clientAccountSid)}/{Tail}";
}
