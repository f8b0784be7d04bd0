namespace LittleGiants.Extraction.Facts.Identity;

/// <summary>A kind of company as names end with it.</summary>
/// <param name="Form">The usual writing; empty for a word that names an organisation and no legal form.</param>
/// <param name="Length">How many characters of the text it takes.</param>
public readonly record struct LegalForm(string Form, int Length);
