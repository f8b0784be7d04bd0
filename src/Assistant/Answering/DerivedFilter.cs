namespace LittleGiants.Assistant.Answering;

/// <summary>What a question's words or the talk before it can restrict an answer to.</summary>
internal enum DerivedFilter
{
    Company,
    Document,
    Year,
}
