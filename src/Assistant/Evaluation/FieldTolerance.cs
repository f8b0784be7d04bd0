namespace LittleGiants.Assistant.Evaluation;

/// <summary>How near an answer must come.</summary>
internal enum FieldTolerance
{
    Exact,

    /// <summary>Within half a percent of the amount.</summary>
    Amount,

    /// <summary>Within a twentieth of a percentage point.</summary>
    Points,
}
