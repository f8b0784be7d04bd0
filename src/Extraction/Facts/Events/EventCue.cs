namespace LittleGiants.Extraction.Facts.Events;

/// <summary>A pattern of a kind, and what it says.</summary>
internal sealed record EventCue(CueSet Set, CuePattern Pattern, Polarity Polarity, bool IsSure);
