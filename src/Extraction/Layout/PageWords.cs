namespace LittleGiants.Extraction.Layout;

/// <summary>The words of one page with what they are made of. Valid until the next page is begun.</summary>
/// <param name="Page">Where the rules, fills and fonts are.</param>
/// <param name="Glyphs">The page's glyphs without spaces, shadows and blanks, ordered so that each word's are together.</param>
/// <param name="Words">By line from the top, in a line from the left, over the whole width of the page: columns are not parted yet.</param>
internal sealed record PageWords(PageContent Page, Glyph[] Glyphs, LayoutWord[] Words);
