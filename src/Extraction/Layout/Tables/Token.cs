namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>A word as the table finder sees it.</summary>
internal struct Token
{
    /// <summary>Index into <see cref="PageWords.Words"/>.</summary>
    public int Word { get; set; }

    public float Left { get; set; }

    public float Right { get; set; }

    public float Top { get; set; }

    public float Bottom { get; set; }

    public float Baseline { get; set; }

    public float Size { get; set; }

    public TokenKind Kind { get; set; }

    public bool IsBold { get; set; }

    /// <summary>A leader is glued to it ("Total.....").</summary>
    public bool EndsWithLeader { get; set; }

    public readonly bool IsValue => Kind is TokenKind.Number or TokenKind.Dash or TokenKind.Year;
}
