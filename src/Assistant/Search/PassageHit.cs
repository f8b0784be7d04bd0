using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Search;

/// <summary>A passage that was found, with its text.</summary>
internal sealed record PassageHit(PassageRecord Passage, string Text, double Score);
