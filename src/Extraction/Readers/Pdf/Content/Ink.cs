namespace LittleGiants.Extraction.Readers.Pdf.Content;

/// <summary>How a colour's components make white.</summary>
internal enum ColorModel : byte
{
    /// <summary>All components at 1 (grey, RGB).</summary>
    Additive,

    /// <summary>All components at 0 (CMYK, spot colours).</summary>
    Subtractive,

    /// <summary>Patterns, palettes, Lab: never taken for white.</summary>
    Unknown,
}

/// <summary>All that is asked of a colour: whether it can be seen on paper.</summary>
internal struct Ink
{
    public static readonly Ink Black = new() { Model = ColorModel.Additive };

    public ColorModel Model;

    public bool IsWhite;

    /// <summary>Painted with an alpha of zero.</summary>
    public bool IsTransparent;

    public readonly bool IsSeen => !IsWhite && !IsTransparent;

    /// <summary>Takes a colour space; its first colour is black or full ink.</summary>
    public void Use(ColorModel model)
    {
        Model = model;
        IsWhite = false;
    }

    /// <summary>Takes the last <paramref name="count"/> operands as a colour of the current space.</summary>
    public void Set(OperandStack operands, int count, double tolerance)
    {
        if (Model == ColorModel.Unknown || count == 0 || !operands.HasNumbers(count))
        {
            IsWhite = false;
            return;
        }

        IsWhite = true;
        for (var i = 0; i < count; i++)
        {
            var value = operands.Number(i);
            IsWhite &= Model == ColorModel.Additive ? value >= 1 - tolerance : value <= tolerance;
        }
    }
}
