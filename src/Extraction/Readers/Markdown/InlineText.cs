using System.Text;
using LittleGiants.Extraction.Readers.Html;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;

namespace LittleGiants.Extraction.Readers.Markdown;

/// <summary>The text that a line of Markdown shows, without its marks.</summary>
internal sealed class InlineText
{
    private readonly StringBuilder _text = new();
    private readonly Stack<Inline?> _next = new();
    private bool _isRaised;

    public string Of(ContainerInline? container)
    {
        _text.Clear();
        _isRaised = false;

        // The walk keeps its own stack: the nesting is a stranger's.
        _next.Clear();
        _next.Push(container?.FirstChild);
        while (_next.TryPop(out var inline))
        {
            if (inline is null)
            {
                continue;
            }

            _next.Push(inline.NextSibling);
            Write(inline);
        }

        return LineJoin.Lines(_text.ToString());
    }

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                Append(code.Content);
                break;
            case HtmlEntityInline entity:
                Append(entity.Transcoded.AsSpan());
                break;
            case AutolinkInline link:
                Append(link.Url);
                break;
            case LineBreakInline:
                _text.Append('\n');
                break;
            case HtmlInline html:
                Tag(html.Tag);
                break;
            case FootnoteLink { IsBackLink: false } note:
                _text.Append(RaisedDigits.Of(note.Footnote.Order.ToString(System.Globalization.CultureInfo.InvariantCulture)));
                break;
            case LinkInline { IsImage: true }:
                break;
            case EmphasisInline { DelimiterChar: '^' } raised:
                _text.Append(RaisedDigits.Of(new InlineText().Of(raised)));
                break;
            case ContainerInline container:
                _next.Push(container.FirstChild);
                break;
        }
    }

    private void Append(ReadOnlySpan<char> text)
    {
        if (_isRaised)
        {
            _text.Append(RaisedDigits.Of(text.ToString()));
        }
        else
        {
            _text.Append(text);
        }
    }

    private void Tag(string tag)
    {
        if (tag.StartsWith("<sup", StringComparison.OrdinalIgnoreCase))
        {
            _isRaised = true;
        }
        else if (tag.StartsWith("</sup", StringComparison.OrdinalIgnoreCase))
        {
            _isRaised = false;
        }
        else if (tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase))
        {
            _text.Append('\n');
        }
    }
}
