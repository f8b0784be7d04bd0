namespace LittleGiants.Assistant.Evaluation;

/// <summary>How often one field was answered how.</summary>
internal sealed class FieldTally
{
    public int Right { get; set; }

    public int Wrong { get; set; }

    /// <summary>The document says it and the output does not.</summary>
    public int Missing { get; set; }

    /// <summary>The document does not say it and neither does the output.</summary>
    public int Silent { get; set; }

    /// <summary>The document does not say it and the output does.</summary>
    public int Invented { get; set; }

    /// <summary>Right, and the cited page shows it.</summary>
    public int PageRight { get; set; }

    public int Scored => Right + Wrong + Missing + Silent + Invented;

    /// <summary>The share of what was answered that is right; null when nothing was.</summary>
    public double? Precision => Share(Right, Right + Wrong + Invented);

    /// <summary>The share of what the documents say that was found; null when they say nothing.</summary>
    public double? Recall => Share(Right, Right + Wrong + Missing);

    /// <summary>The share of right answers whose page is right.</summary>
    public double? PageShare => Share(PageRight, Right);

    public void Add(FieldTally other)
    {
        Right += other.Right;
        Wrong += other.Wrong;
        Missing += other.Missing;
        Silent += other.Silent;
        Invented += other.Invented;
        PageRight += other.PageRight;
    }

    private static double? Share(int part, int whole) => whole == 0 ? null : (double)part / whole;
}
