namespace LittleGiants.Assistant.Library.Copying;

/// <summary>The tokens under which a row is found, parted by spaces.</summary>
internal readonly record struct RowTokens(string Label, string Context);
