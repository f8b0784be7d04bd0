namespace LittleGiants.Extraction.Languages;

/// <summary>What a language is written in, as far as it tells languages apart.</summary>
internal enum Script
{
    Latin,
    Han,
}
