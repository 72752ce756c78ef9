namespace CallCenter.Telephony.Prompts;

/// <summary>Where audio is that need not be made.</summary>
/// <param name="Made">What was made of texts.</param>
/// <param name="Recorded">What people recorded.</param>
internal sealed record PromptShelves(AudioShelf Made, RecordingShelf Recorded);
