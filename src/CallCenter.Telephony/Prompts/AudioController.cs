using System.Security.Cryptography;
using CallCenter.Engine.Prompts;
using CallCenter.Telephony.Signing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace CallCenter.Telephony.Prompts;

/// <summary>Serves prompt audio and built-in sounds to the carrier.</summary>
/// <param name="audio">Where the audio is.</param>
/// <param name="options">Whether the text is shown.</param>
// The carrier fetches media like any browser: without the parameters of a call and, for a cached file, not at all, so
// there is nothing to sign. A name is a hash of 128 bits: who can ask for it already knows the text.
[NotAWebhook("Media fetches carry no parameters of a call, change nothing, and need a 128-bit name that only the TwiML holds.")]
[Route("audio")]
public sealed class AudioController(PromptAudio audio, IOptions<PromptOptions> options) : ControllerBase
{
    private const string ForAYear = "public, max-age=31536000, immutable";
    private const string ForAnHour = "public, max-age=3600";

    /// <summary>Answers with a WAV file (8 kHz, one channel, 16 bits); 304 where the asker has it; 404 where there is none.</summary>
    /// <param name="name">A prompt's hash or the name of a built-in sound.</param>
    /// <param name="cancellationToken">Set when the asker hangs up.</param>
    [HttpGet("{name}.wav")]
    [HttpHead("{name}.wav")]
    public async Task<IActionResult> Get(string name, CancellationToken cancellationToken)
    {
        if (await audio.FindAsync(name, cancellationToken) is not { } found)
        {
            // The same prompt may be there a second later.
            Response.Headers.CacheControl = "no-store";
            return NotFound();
        }

        // A hash names its bytes for ever; a built-in sound may change with a release.
        var isHash = AudioName.IsWellFormed(name);
        var bytes = found.Wav.ToArray();
        var tag = isHash ? name : Convert.ToHexStringLower(SHA256.HashData(bytes))[..AudioName.Length];
        Response.Headers.CacheControl = isHash ? ForAYear : ForAnHour;
        if (options.Value.ShowText)
        {
            ShowText(found);
        }

        return File(bytes, "audio/wav", lastModified: null, new EntityTagHeaderValue($"\"{tag}\""));
    }

    private void ShowText(StoredAudio found)
    {
        Response.Headers["X-Prompt-Text"] = Uri.EscapeDataString(found.Text);
        Response.Headers["X-Prompt-Language"] = found.Language.Code;
    }
}
