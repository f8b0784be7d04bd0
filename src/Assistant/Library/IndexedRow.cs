namespace LittleGiants.Assistant.Library;

/// <summary>A row on its way into the store, with the tokens under which it is found (parted by spaces).</summary>
internal sealed record IndexedRow(RowRecord Row, string LabelTokens, string ContextTokens);
