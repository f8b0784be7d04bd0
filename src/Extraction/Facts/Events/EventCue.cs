namespace LittleGiants.Extraction.Facts.Events;

/// <summary>A pattern of a kind, and what it says.</summary>
/// <param name="Place">Its place among all cues of its language.</param>
internal sealed record EventCue(int Place, CueSet Set, CuePattern Pattern, Polarity Polarity, bool IsSure);
