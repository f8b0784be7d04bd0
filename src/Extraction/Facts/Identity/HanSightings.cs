using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Identity;

/// <summary>Finds the companies of a Chinese article: names with a legal form, and short names before a stock code.</summary>
internal sealed class HanSightings(SourceDocument document)
{
    private const int LegalForm = 4;
    private const int Code = 4;
    private const int MaxShort = 8;
    private const int CodeLength = 6;
    private readonly string _text = document.Text;
    private readonly List<NameSighting> _found = [];

    public List<NameSighting> Find(IReadOnlyList<Block> body)
    {
        for (var i = 0; i < body.Count; i++)
        {
            FindNames(body[i].Span, i);
            FindCodes(body[i].Span, i);
        }

        return _found;
    }

    private void FindNames(TextSpan block, int index)
    {
        for (var at = _text.IndexOf("公司", block.Start, block.Length, StringComparison.Ordinal); at >= 0; at = at + 2 >= block.End ? -1 : _text.IndexOf("公司", at + 2, block.End - at - 2, StringComparison.Ordinal))
        {
            if (CompanyNames.Instance.EndingAt(_text, at + 2) is not { } span || span.Start < block.Start || LegalForms.Instance.IsInstitution(_text.AsSpan(span.Start, span.Length)))
            {
                continue;
            }

            _found.Add(new NameSighting(_text[span.Start..span.End], span, index)
            {
                Evidence = LegalForm,
                Aliases = ShortNames(span.End),
                Ticker = CodeAfter(span.End, block.End),
            });
        }
    }

    /// <summary>Short name (300000.SZ).</summary>
    private void FindCodes(TextSpan block, int index)
    {
        for (var open = _text.IndexOf('(', block.Start, block.Length); open >= 0; open = open + 1 >= block.End ? -1 : _text.IndexOf('(', open + 1, block.End - open - 1))
        {
            if (CodeAfter(open, block.End) is not { } code)
            {
                continue;
            }

            var start = open;
            while (start > block.Start && open - start < MaxShort && (Han.Is(_text[start - 1]) || char.IsAsciiLetterOrDigit(_text[start - 1])))
            {
                start--;
            }

            if (open - start is >= 2 and < MaxShort)
            {
                _found.Add(new NameSighting(_text[start..open], new TextSpan(start, open), index) { Evidence = Code, Ticker = code });
            }
        }
    }

    private string? CodeAfter(int at, int end)
    {
        if (at >= end || _text[at] != '(')
        {
            return null;
        }

        var bracket = _text.AsSpan(at + 1, Math.Min(24, end - at - 1));
        var start = bracket.IndexOfAnyInRange('0', '9');
        if (start < 0 || start + CodeLength > bracket.Length)
        {
            return null;
        }

        var code = bracket.Slice(start, CodeLength);
        return code.IndexOfAnyExceptInRange('0', '9') < 0 && (start + CodeLength == bracket.Length || !char.IsAsciiDigit(bracket[start + CodeLength])) ? code.ToString() : null;
    }

    /// <summary>The quoted names of a bracket behind the full name: (以下简称“短名”).</summary>
    private List<string> ShortNames(int end)
    {
        var result = new List<string>();
        if (end >= _text.Length || _text[end] != '(')
        {
            return result;
        }

        var bracket = _text.AsSpan(end + 1, Math.Min(60, _text.Length - end - 1));
        bracket = bracket[..(bracket.IndexOf(')') is >= 0 and var close ? close : 0)];
        var at = bracket.IndexOf("简称", StringComparison.Ordinal);
        if (at < 0)
        {
            return result;
        }

        bracket = bracket[(at + 2)..];
        foreach (var range in bracket.SplitAny('“', '”', '"', '、', ':', '或', '‘', '’'))
        {
            if (bracket[range].Length is > 1 and < 16 && !IdentityCues.Instance.CompanyWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(bracket[range]))
            {
                result.Add(bracket[range].ToString());
            }
        }

        return result;
    }
}
