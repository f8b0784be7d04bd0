namespace LittleGiants.Extraction.Criteria;

public enum RuleOperator
{
    AtLeast,
    AtMost,
    MoreThan,
    LessThan,

    /// <summary>Both bounds belong to the band unless the rule says that one is open.</summary>
    Between,

    /// <summary>One of the company's sectors belongs to one of the named programmes.</summary>
    InProgramme,
    IsTrue,
}
