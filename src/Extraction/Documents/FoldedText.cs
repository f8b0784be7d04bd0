namespace LittleGiants.Extraction.Documents;

/// <summary>Text in the form in which quotes are compared, with the way back to the text it came from.</summary>
/// <remarks>
/// Lower case, plain quotation marks and dashes, no white space and no hyphen between letters, so that neither line ends nor
/// false spaces matter. A space stays where two numbers would become one: "12 34", "3, 400", and behind a full-width comma.
/// </remarks>
internal sealed class FoldedText
{
    /// <summary>Stands between parts that no quote runs over.</summary>
    public const char Gap = '\u0001';

    private char[] _characters;
    private int[] _positions;
    private char _last;
    private char _beforeLast;
    private bool _space;
    private int _hyphen = -1;

    private FoldedText(int capacity)
    {
        _characters = new char[Math.Max(capacity, 16)];
        _positions = new int[_characters.Length];
    }

    public int Length { get; private set; }

    public ReadOnlySpan<char> Characters => _characters.AsSpan(0, Length);

    /// <summary>Folds all of a quote, which may come in any form.</summary>
    public static FoldedText OfQuote(string quote)
    {
        var canonical = CanonicalText.IsCanonical(quote) ? quote : CanonicalText.Normalize(quote);
        var folded = new FoldedText(canonical.Length);
        folded.Read(canonical, new TextSpan(0, canonical.Length));
        folded.Break(isGap: false);
        return folded;
    }

    /// <summary>Folds canonical text: first what is outside the skipped spans as one run, then each skipped span by itself.</summary>
    public static FoldedText OfDocument(string text, IReadOnlyList<TextSpan> skipped)
    {
        var folded = new FoldedText(text.Length);
        var start = 0;
        foreach (var span in skipped)
        {
            folded.Read(text, new TextSpan(start, span.Start));
            folded._space = true;
            start = span.End;
        }

        folded.Read(text, new TextSpan(start, text.Length));
        folded.Break(isGap: true);
        foreach (var span in skipped)
        {
            folded.Read(text, span);
            folded.Break(isGap: true);
        }

        return folded;
    }

    /// <summary>The place in the original text of a range of folded characters, from the first character to the last.</summary>
    public TextSpan Origin(int start, int length) => new(_positions[start], _positions[start + length - 1] + 1);

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011' or '\u00ad';

    private static char FoldCharacter(char c) => c switch
    {
        < '\u0080' => char.ToLowerInvariant(c),
        >= '\u4e00' and <= '\u9fff' => c,
        '\u2018' or '\u2019' or '\u201a' or '\u201b' or '\u2039' or '\u203a' or '\u02bc' or '\u00b4' => '\'',
        '\u201c' or '\u201d' or '\u201e' or '\u201f' or '\u00ab' or '\u00bb' or '\u300c' or '\u300d' or '\u300e' or '\u300f' => '"',
        (>= '\u2010' and <= '\u2015') or '\u2212' => '-',
        '，' => ',',
        _ => char.ToLowerInvariant(c),
    };

    private void Read(string text, TextSpan span)
    {
        for (var position = span.Start; position < span.End; position++)
        {
            var c = text[position];
            if (c is ' ' or '\n' or '\t' || char.IsWhiteSpace(c))
            {
                _space = true;
                continue;
            }

            var isLetter = char.IsLetter(c);
            if (_hyphen >= 0)
            {
                if (!isLetter)
                {
                    Add('-', _hyphen);
                }

                _hyphen = -1;
            }

            if (IsHyphen(c) && !_space && char.IsLetter(_last))
            {
                _hyphen = position;
                continue;
            }

            var folded = FoldCharacter(c);
            if (_space && char.IsAsciiDigit(folded) && EndsNumber())
            {
                Add(' ', position > 0 ? position - 1 : 0);
            }

            Add(folded, position);
            _space = c == '，';
        }
    }

    private bool EndsNumber() => char.IsAsciiDigit(_last) || (_last is ',' or '.' or '\'' && char.IsAsciiDigit(_beforeLast));

    private void Break(bool isGap)
    {
        if (_hyphen >= 0)
        {
            Add('-', _hyphen);
            _hyphen = -1;
        }

        if (isGap)
        {
            Add(Gap, Length > 0 ? _positions[Length - 1] : 0);
        }

        _space = false;
    }

    private void Add(char c, int position)
    {
        if (Length == _characters.Length)
        {
            Array.Resize(ref _characters, Length * 2);
            Array.Resize(ref _positions, Length * 2);
        }

        _characters[Length] = c;
        _positions[Length++] = position;
        (_beforeLast, _last) = (_last, c);
    }
}
