namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>
/// A label with a part that varies ("Net income attributable to *"), or one that means its concept under the head of a group only
/// ("Earnings per share * > Basic").
/// </summary>
internal sealed class LabelPattern
{
    private const char Any = '*';
    private const string Under = " > ";

    private readonly (string Start, string End, bool IsOpen) _label;
    private readonly (string Start, string End, bool IsOpen)? _group;

    public LabelPattern(string text)
    {
        var at = text.IndexOf(Under, StringComparison.Ordinal);
        _group = at < 0 ? null : Part(text[..at]);
        _label = Part(at < 0 ? text : text[(at + Under.Length)..]);
    }

    public static bool IsPattern(string label) => label.Contains(Any, StringComparison.Ordinal) || label.Contains(Under, StringComparison.Ordinal);

    /// <param name="key">The label's key.</param>
    /// <param name="group">The key of the last row over it that has a label and no figures; empty when there is none.</param>
    public bool Matches(string key, string group) => Fits(_label, key) && (_group is not { } over || Fits(over, group));

    /// <summary>Whether the label itself, not the part that varies, holds a word.</summary>
    public bool Names(string word) => _label.Start.Contains(word, StringComparison.OrdinalIgnoreCase) || _label.End.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static (string Start, string End, bool IsOpen) Part(string text)
    {
        var star = text.IndexOf(Any, StringComparison.Ordinal);
        return star < 0 ? (LabelKey.Of(text), "", false) : (LabelKey.Of(text.AsSpan(0, star)), LabelKey.Of(text.AsSpan(star + 1)), true);
    }

    private static bool Fits((string Start, string End, bool IsOpen) part, string key) => part.IsOpen
        ? key.Length >= part.Start.Length + part.End.Length && key.StartsWith(part.Start, StringComparison.Ordinal) && key.EndsWith(part.End, StringComparison.Ordinal)
        : string.Equals(key, part.Start, StringComparison.Ordinal);
}
