namespace LittleGiants.Extraction.Layout.Tables;

/// <summary>A row of an unruled table: one line, or several when its label is wrapped.</summary>
internal sealed class AlignedRow
{
    public List<DraftCell> Cells { get; } = [];

    public float Top { get; set; }

    public float Bottom { get; set; }

    public float Size { get; set; }

    /// <summary>Whether it has a figure (or text in a column of figures).</summary>
    public bool HasValues { get; set; }

    public bool HasLabel { get; set; }

    public float LabelLeft { get; set; }

    /// <summary>Right end of the label's last line.</summary>
    public float LabelRight { get; set; }

    /// <summary>Width of the label's first word: it tells whether the line above was full.</summary>
    public float FirstWordWidth { get; set; }

    public bool StartsLower { get; set; }

    public bool EndsWithColon { get; set; }

    /// <summary>The label ends with a word, comma or hyphen behind which it must go on, or is of Han characters.</summary>
    public bool IsUnfinished { get; set; }

    public bool IsBold { get; set; }

    /// <summary>Puts the text of a line below into this row.</summary>
    public void Append(AlignedRow below)
    {
        foreach (var cell in below.Cells)
        {
            if (Cells.Find(c => c.Column == cell.Column && c.ColumnSpan == cell.ColumnSpan) is { } same)
            {
                same.Tokens.AddRange(cell.Tokens);
                same.Leaders.AddRange(cell.Leaders);
            }
            else
            {
                Cells.Add(cell);
            }
        }

        if (below.HasLabel)
        {
            LabelLeft = HasLabel ? LabelLeft : below.LabelLeft;
            StartsLower = HasLabel ? StartsLower : below.StartsLower;
            LabelRight = below.LabelRight;
            EndsWithColon = below.EndsWithColon;
            IsUnfinished = below.IsUnfinished;
        }

        Top = Math.Min(Top, below.Top);
        Bottom = Math.Max(Bottom, below.Bottom);
        HasValues |= below.HasValues;
        HasLabel |= below.HasLabel;
    }
}
