namespace LittleGiants.Extraction.Readers.InlineXbrl;

/// <summary>How a shown text becomes a value; one row of <c>transformations.txt</c>.</summary>
/// <param name="Argument">The kind's own: the decimal mark, the fixed value, the order of a date's parts, the unit of a duration.</param>
/// <param name="Language">The language of month names.</param>
internal sealed record Transformation(TransformationKind Kind, string Argument, string? Language)
{
    /// <summary>The value in the form of XML Schema; null when the text does not have the form that the transformation asks for.</summary>
    public string? Apply(string text) => Kind switch
    {
        TransformationKind.Number => NumberTransformation.Apply(text, Argument[0]),
        TransformationKind.UnitNumber => NumberTransformation.ApplyUnits(text),
        TransformationKind.NumberWords => EnglishNumberWords.Parse(text)?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        TransformationKind.Fixed => Argument == "empty" ? "" : Argument,
        TransformationKind.Date => DateTransformation.Apply(text, Argument, Language),
        TransformationKind.Duration => DurationTransformation.Apply(text, Argument[0]),
        TransformationKind.DurationWords => DurationTransformation.ApplyWords(text),
        TransformationKind.BallotBox => text.AsSpan().IndexOfAny('☑', '☒', '✓') >= 0 ? Argument.Split('|')[0] : text.Contains('☐', StringComparison.Ordinal) ? Argument.Split('|')[1] : null,
        _ => text,
    };
}
