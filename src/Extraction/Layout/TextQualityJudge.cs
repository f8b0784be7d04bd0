using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Layout;

/// <summary>Tells from a page's glyphs and images whether its characters can be trusted.</summary>
public static class TextQualityJudge
{
    private const int Sample = 6000;

    /// <summary>A blank page is a text layer without text; a page whose content is an image, or whose encoding is lost, is unreadable.</summary>
    public static TextQuality Judge(PageContent page, QualityOptions options)
    {
        var statistics = default(CharacterStatistics);
        var previous = '\0';
        var glyphs = page.Glyphs;
        var step = Math.Max(1, glyphs.Length / Sample);
        for (var i = 0; i < glyphs.Length; i++)
        {
            // A long page is judged by runs of it, so that pairs of characters stay together.
            if (step > 1 && i / 64 % step != 0)
            {
                continue;
            }

            var c = Scripts.FirstOf(glyphs[i]);
            if (glyphs[i].Cluster is { Length: 0 } || Scripts.IsSpace(c))
            {
                continue;
            }

            statistics.Add(c, previous, (glyphs[i].Flags & GlyphFlags.Unmapped) != 0);
            previous = c;
        }

        return IsScan(page, statistics, options) || IsGarbled(statistics, options) ? TextQuality.Unreadable : TextQuality.TextLayer;
    }

    private static bool IsScan(PageContent page, in CharacterStatistics statistics, QualityOptions options)
    {
        var pageArea = page.Width * page.Height;
        if (statistics.Characters > options.MaxStampLength || page.Images.Count == 0 || pageArea <= 0)
        {
            return false;
        }

        // Scans come in one piece or in strips; overlapping pieces are counted once too often, which does no harm.
        float covered = 0;
        foreach (var image in page.Images)
        {
            var width = Math.Min(image.Right, page.Width) - Math.Max(image.X, 0);
            var height = Math.Min(image.Bottom, page.Height) - Math.Max(image.Y, 0);
            covered += Math.Max(0, width) * Math.Max(0, height);
        }

        if (covered < pageArea * options.ScanCoverage)
        {
            return false;
        }

        foreach (ref readonly var glyph in page.Glyphs)
        {
            var y = glyph.Box.CenterY;
            if (y > page.Height * options.ScanMargin && y < page.Height * (1 - options.ScanMargin) && !Scripts.IsSpace(glyph.Char))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsGarbled(in CharacterStatistics statistics, QualityOptions options)
    {
        float count = statistics.Characters;
        if (count < options.MinCharacters)
        {
            return false;
        }

        // 1. Characters that mean nothing.
        if (statistics.Unknown > count * options.MaxUnknown || statistics.Odd > count * options.MaxOdd || statistics.Mojibake > count * options.MaxMojibake)
        {
            return true;
        }

        // 2. Letters as frequent as no language has them: a substitution.
        float latin = statistics.Latin;
        if (latin >= options.MinLatinLetters && latin > statistics.Han)
        {
            if (statistics.FrequentLatin < latin * options.MinFrequentLetters
                || statistics.Vowels < latin * options.MinVowels || statistics.Vowels > latin * options.MaxVowels)
            {
                return true;
            }
        }

        // 3. Han pages of rare characters only.
        return statistics.Han >= options.MinHan && statistics.FrequentHan < statistics.Han * options.MinFrequentHan;
    }
}
