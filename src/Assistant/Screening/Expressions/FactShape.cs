namespace LittleGiants.Assistant.Screening.Expressions;

/// <summary>What kind of value a concept or derived fact has, so that it is compared with its like.</summary>
internal enum FactShape
{
    Money,
    Percent,
    Count,
    Text,
    Boolean,
}
