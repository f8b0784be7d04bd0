namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>What the characters of a token say of its place in a cell.</summary>
internal sealed class TokenShapes(PageLines lines)
{
    /// <summary>"7, 8," before "26": references to notes.</summary>
    public bool AreNotes(List<int> order, in LineCell cell)
    {
        for (var i = cell.First; i < cell.First + cell.Count; i++)
        {
            ref readonly var word = ref lines.Words.Words[lines.Tokens[order[i]].Word];
            if (word.GlyphCount > 3 || !char.IsAsciiDigit(lines.Words.Glyphs[word.FirstGlyph].Char)
                || lines.Words.Glyphs[word.FirstGlyph + word.GlyphCount - 1].Char is not (',' or ';' or '&'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"(6)", "(12": short, in brackets or opening them.</summary>
    public bool IsBracketed(int token)
    {
        ref readonly var word = ref lines.Words.Words[lines.Tokens[token].Word];
        return word.GlyphCount <= 4 && lines.Words.Glyphs[word.FirstGlyph].Char == '(';
    }

    /// <summary>"(1)", "(12)": a mark of a note when it stands at a figure.</summary>
    public bool IsMark(int token)
    {
        ref readonly var word = ref lines.Words.Words[lines.Tokens[token].Word];
        var last = word.FirstGlyph + word.GlyphCount - 1;
        if (word.GlyphCount is < 3 or > 4 || lines.Words.Glyphs[word.FirstGlyph].Char != '(' || lines.Words.Glyphs[last].Char != ')')
        {
            return false;
        }

        for (var i = word.FirstGlyph + 1; i < last; i++)
        {
            if (!char.IsAsciiDigit(lines.Words.Glyphs[i].Char))
            {
                return false;
            }
        }

        return true;
    }

    public bool EndsBracket(int token)
    {
        ref readonly var word = ref lines.Words.Words[lines.Tokens[token].Word];
        return lines.Words.Glyphs[word.FirstGlyph + word.GlyphCount - 1].Char == ')';
    }

    public bool OpensBracket(int token)
    {
        ref readonly var word = ref lines.Words.Words[lines.Tokens[token].Word];
        return lines.Words.Glyphs[word.FirstGlyph].Char == '(';
    }

    public bool IsShort(int token) => lines.Words.Words[lines.Tokens[token].Word].GlyphCount <= 3;
}
