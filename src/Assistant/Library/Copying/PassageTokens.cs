namespace LittleGiants.Assistant.Library.Copying;

/// <summary>The tokens under which a passage is found, parted by spaces.</summary>
internal readonly record struct PassageTokens(string Heading, string Label, string Body);
