namespace LittleGiants.Extraction.Layout;

/// <summary>How often each kind of character stands on a page.</summary>
internal struct CharacterStatistics
{
    private const string Punctuation = "¡§©«®°±²³´·¸¹º»¼½¾¿×÷–—‐‑‒―‘’‚“”„†‡•…‰‹›€™−●■□▪▲▼○◆√≤≥≈∑∆→↑↓✓·￥";

    public int Characters { get; private set; }

    /// <summary>Guessed, private use, control and replacement characters.</summary>
    public int Unknown { get; private set; }

    /// <summary>Neither letters of a living script, digits nor common punctuation.</summary>
    public int Odd { get; private set; }

    public int Mojibake { get; private set; }

    public int Latin { get; private set; }

    public int FrequentLatin { get; private set; }

    public int Vowels { get; private set; }

    public int Han { get; private set; }

    public int FrequentHan { get; private set; }

    public void Add(char c, char previous, bool isUnmapped)
    {
        Characters++;
        if (isUnmapped || c < ' ' || c is (>= '\u007f' and < '\u00a0') or (>= '\ue000' and <= '\uf8ff') or '\ufffd')
        {
            Unknown++;
        }
        else if (c < '\u0080')
        {
            AddAscii(c);
        }
        else if (c is >= '\u3400' and <= '\u9fff')
        {
            Han++;
            FrequentHan += Layout.FrequentHan.Contains(c) ? 1 : 0;
        }
        else if (c is >= '\u00c0' and <= '\u017f')
        {
            Latin++;
            Vowels += "ÀÁÂÃÄÅÆÈÉÊËÌÍÎÏÒÓÔÕÖØÙÚÛÜÝàáâãäåæèéêëìíîïòóôõöøùúûüýœŒ".Contains(c, StringComparison.Ordinal) ? 1 : 0;
            FrequentLatin += 1;
        }
        else if (!Scripts.IsWide(c) && !IsLivingScript(c) && !Punctuation.Contains(c, StringComparison.Ordinal))
        {
            Odd++;
        }

        // "Ã¤", "Â£", "â€™": two bytes of UTF-8 shown as two characters.
        Mojibake += (previous is 'Ã' or 'Â' && c is (>= '\u0080' and <= '\u00bf') or '€' or '™' or 'œ' or 'ž' or 'Ÿ') || (previous == 'â' && c == '€') ? 1 : 0;
    }

    private void AddAscii(char c)
    {
        if (!char.IsAsciiLetter(c))
        {
            return;
        }

        Latin++;
        switch (c | ' ')
        {
            case 'a' or 'e' or 'i' or 'o':
                Vowels++;
                FrequentLatin++;
                break;
            case 'u' or 'y':
                Vowels++;
                break;
            case 't' or 'n' or 's' or 'r':
                FrequentLatin++;
                break;
            default:
                break;
        }
    }

    private static bool IsLivingScript(char c) =>
        c is (>= '\u0370' and <= '\u06ff') or (>= '\u0900' and <= '\u0e7f') or (>= '\u1e00' and <= '\u1fff') or (>= '\uac00' and <= '\ud7ff') or (>= '\ufb00' and <= '\ufb06')
            or (>= '\u2460' and <= '\u24ff') or (>= '\u2150' and <= '\u218f') or (>= '\u0300' and <= '\u036f') or (>= '\ud800' and <= '\udfff');
}
