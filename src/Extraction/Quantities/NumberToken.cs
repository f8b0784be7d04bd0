namespace LittleGiants.Extraction.Quantities;

/// <summary>A number as written, before its unit is known.</summary>
/// <param name="Start">Where its digits or numerals start.</param>
/// <param name="End">Behind them.</param>
internal readonly record struct NumberToken(int Start, int End, decimal Value)
{
    /// <summary>Four plain digits that may be a calendar year.</summary>
    public bool LooksLikeYear { get; init; }

    /// <summary>Written in words or Han numerals: needs a unit or a counted thing behind it to be a quantity.</summary>
    public bool IsWords { get; init; }

    /// <summary>A wording that means about so many: "une centaine".</summary>
    public bool IsAbout { get; init; }
}
