namespace LittleGiants.Extraction.Facts;

public enum AbsenceReason
{
    /// <summary>All pages were read and none says it.</summary>
    NotDisclosed,

    /// <summary>Pages that may say it could not be read.</summary>
    NotReadable,

    /// <summary>The document says that it does not apply.</summary>
    NotApplicable,
}
