using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Languages;

/// <summary>States the languages of a document that was read: the step behind every reader.</summary>
public static class DocumentLanguages
{
    /// <summary>The document with its language, unless its reader knew it, and with that of blocks that differ.</summary>
    public static SourceDocument Assign(SourceDocument document, LanguageOptions? options = null)
    {
        var detector = new LanguageDetector(options);
        var language = document.Language ?? detector.Detect(document);
        Block[]? changed = null;
        for (var i = 0; i < document.Blocks.Count; i++)
        {
            var block = document.Blocks[i];
            if (block.Language is null && detector.DetectOther(document.TextOf(block.Span), language) is { } other)
            {
                changed ??= [.. document.Blocks];
                changed[i] = block with { Language = other };
            }
        }

        return document with { Language = language, Blocks = changed ?? document.Blocks };
    }
}
