namespace LittleGiants.Extraction.Languages;

/// <summary>How many letters of each script a text has.</summary>
internal readonly record struct ScriptCounts(int Latin, int Han, int Kana, int Other)
{
    public int Letters => Latin + Han + Kana + Other;

    public static ScriptCounts Of(ReadOnlySpan<char> text)
    {
        int latin = 0, han = 0, kana = 0, other = 0;
        foreach (var c in text)
        {
            switch (c)
            {
                case (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '\u00c0' and < '\u0250'):
                    latin++;
                    break;
                case < '\u0250':
                    break;
                case (>= '\u4e00' and <= '\u9fff') or (>= '\u3400' and <= '\u4dbf'):
                    han++;
                    break;
                case >= '\u3041' and <= '\u30ff' and not ('\u30fb' or '\u30fc'):
                    kana++;
                    break;
                default:
                    other += char.IsLetter(c) ? 1 : 0;
                    break;
            }
        }

        return new ScriptCounts(latin, han, kana, other);
    }

    /// <summary>The script that a text of a language that is read is in; null when there is too little, or another prevails.</summary>
    public Script? Main(LanguageOptions options)
    {
        var ideographs = (Han + Kana) * options.HanWeight;
        if (Other > Math.Max(ideographs, Latin))
        {
            return null;
        }

        if (ideographs > Latin)
        {
            return Han >= options.MinimumHan && Kana < options.JapaneseShare * (Han + Kana) ? Script.Han : null;
        }

        return Latin > 0 ? Script.Latin : null;
    }
}
