using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Sectors;

/// <summary>Whether a sentence speaks of the document's own company.</summary>
internal interface ISubject
{
    /// <param name="statement">Offset in the sentence of the words that state something.</param>
    bool IsCompany(TextSpan sentence, ReadOnlySpan<char> text, int statement);

    /// <summary>Whether a place of the sentence belongs to a name.</summary>
    bool IsInName(TextSpan sentence, int offset, int length);
}
