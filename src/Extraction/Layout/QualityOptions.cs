namespace LittleGiants.Extraction.Layout;

/// <summary>When a page's characters cannot be trusted. Shares are of the page's characters unless a member says otherwise.</summary>
public sealed record QualityOptions
{
    /// <summary>Share of the page that images cover on a scan; margins are often cut off.</summary>
    public float ScanCoverage { get; init; } = 0.55f;

    /// <summary>Share of the page's height at top and bottom where a stamp or running head over a scan stands.</summary>
    public float ScanMargin { get; init; } = 0.12f;

    /// <summary>Characters of such a stamp, at most.</summary>
    public int MaxStampLength { get; init; } = 250;

    /// <summary>Fewer characters than this say nothing about an encoding.</summary>
    public int MinCharacters { get; init; } = 40;

    /// <summary>Characters without a known meaning (guessed, private use, controls, replacement characters) on a lost page, at least.</summary>
    public float MaxUnknown { get; init; } = 0.3f;

    /// <summary>Signs that are neither letters, digits nor common punctuation on a page of symbol soup, at least.</summary>
    public float MaxOdd { get; init; } = 0.35f;

    /// <summary>Latin letters needed for judging their frequencies.</summary>
    public int MinLatinLetters { get; init; } = 150;

    /// <summary>Share of e, t, a, o, i, n, s, r among Latin letters: near .65 in each language we read, above .35 even in lists of abbreviations, .18 when codes are shifted.</summary>
    public float MinFrequentLetters { get; init; } = 0.33f;

    /// <summary>Share of vowels among Latin letters: .35 to .47 in the languages we read.</summary>
    public float MinVowels { get; init; } = 0.2f;

    /// <inheritdoc cref="MinVowels"/>
    public float MaxVowels { get; init; } = 0.62f;

    /// <summary>Han characters needed for judging their frequencies.</summary>
    public int MinHan { get; init; } = 80;

    /// <summary>Share of the usual characters (see <c>common-han.txt</c>) among Han ones: above .5 in reports, near zero when the encoding is wrong.</summary>
    public float MinFrequentHan { get; init; } = 0.15f;

    /// <summary>Pairs such as "Ã¤" or "â€" that UTF-8 read as Latin-1 leaves.</summary>
    public float MaxMojibake { get; init; } = 0.03f;
}
