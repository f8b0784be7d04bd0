namespace LittleGiants.Assistant.Library;

/// <summary>A passage with its text: cells parted by tabs, rows by line feeds.</summary>
internal readonly record struct PassageText(PassageRecord Passage, string Text);
