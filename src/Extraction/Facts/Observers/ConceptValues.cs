namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>Which values a concept can have.</summary>
internal static class ConceptValues
{
    /// <summary>Applies the concept's sign and bounds to a value.</summary>
    public static bool IsPlausible(Concept concept, ref decimal value)
    {
        if (concept.Sign == ValueSign.Absolute)
        {
            value = Math.Abs(value);
        }

        if ((value < 0 && concept.Sign == ValueSign.Positive) || (concept.Most is { } most && value > most))
        {
            return false;
        }

        return concept.Kind switch
        {
            ConceptKind.Percent => value is >= -1000 and <= 1000,
            ConceptKind.Count or ConceptKind.Years => value >= 0,
            _ => true,
        };
    }
}
