using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Readers.Html;

namespace LittleGiants.Extraction.Readers.InlineXbrl;

/// <summary>Where elements were written in the text, by their place in the tree.</summary>
internal sealed class ShownSpans
{
    /// <summary>What filing tools write into the style of a shown text to name the hidden fact that it shows.</summary>
    private const string HiddenReference = "-ix-hidden:";

    private readonly Dictionary<int, TextSpan> _spans = [];
    private readonly Dictionary<string, TextSpan> _byHiddenId = new(StringComparer.Ordinal);

    public void Add(HtmlNode node, TextSpan span)
    {
        if (node.Name.Contains(':', StringComparison.Ordinal))
        {
            _spans[node.Index] = span;
        }

        if (node.Attribute("style") is { } style && style.IndexOf(HiddenReference, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
        {
            var id = style.AsSpan(at + HiddenReference.Length);
            var end = id.IndexOf(';');
            _byHiddenId.TryAdd((end < 0 ? id : id[..end]).Trim().ToString(), span);
        }
    }

    /// <summary>Null when the element is not shown.</summary>
    public TextSpan? Of(HtmlNode node) => _spans.TryGetValue(node.Index, out var span) ? span : null;

    /// <summary>The shown text that stands for a hidden fact, or null.</summary>
    public TextSpan? OfHidden(HtmlNode node) => node.Attribute("id") is { } id && _byHiddenId.TryGetValue(id, out var span) ? span : null;
}
