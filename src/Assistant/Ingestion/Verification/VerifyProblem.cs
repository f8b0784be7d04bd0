namespace LittleGiants.Assistant.Ingestion.Verification;

/// <summary>What can be wrong with a library.</summary>
internal enum VerifyProblem
{
    /// <summary>The database file itself: it is made anew.</summary>
    Database,

    /// <summary>What is stored of a document: it is read again.</summary>
    Document,

    /// <summary>A document read by an older program: it is read again.</summary>
    Outdated,

    /// <summary>A document's original is gone or damaged: it is copied again from where it came, if that is still there.</summary>
    Original,

    /// <summary>A file of no document: it is removed.</summary>
    Stray,

    /// <summary>The queue of work: it is made anew.</summary>
    Queue,
}
