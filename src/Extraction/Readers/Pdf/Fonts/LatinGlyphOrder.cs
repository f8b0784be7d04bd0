namespace LittleGiants.Extraction.Readers.Pdf.Fonts;

/// <summary>
/// Finds out what the glyph numbers of a Latin face stand for when the file does not tell. Nearly all faces keep ASCII in order, only its start differs;
/// at the right start the widths go with those of a standard face, at any other they do not.
/// </summary>
internal static class LatinGlyphOrder
{
    private const int FirstCharacter = ' ', LastCharacter = '~';

    /// <summary>What to add to a glyph number to get its ASCII character; null when no start stands out.</summary>
    public static int? Offset(CidMetrics metrics, StandardFontWidths reference, FontOptions options)
    {
        double best = 0, second = 0;
        var offset = 0;
        for (var candidate = 0; candidate < options.GlyphOrderOffsets; candidate++)
        {
            var likeness = Likeness(metrics, reference, candidate, options);
            if (likeness > best)
            {
                (second, best, offset) = (best, likeness, candidate);
            }
            else
            {
                second = Math.Max(second, likeness);
            }
        }

        return best >= options.GlyphOrderLikeness && best - second >= options.GlyphOrderLead ? offset : null;
    }

    /// <summary>The correlation of the widths that both faces have; 0 when they are too few.</summary>
    private static double Likeness(CidMetrics metrics, StandardFontWidths reference, int offset, FontOptions options)
    {
        double sumX = 0, sumY = 0, sumXX = 0, sumYY = 0, sumXY = 0;
        var count = 0;
        for (var character = FirstCharacter; character <= LastCharacter; character++)
        {
            if (metrics.Given(character - offset) is not { } x || BaseEncodings.WinAnsi[character] is not { } name || reference.Width(name) is not { } y)
            {
                continue;
            }

            count++;
            sumX += x;
            sumY += y;
            sumXX += (double)x * x;
            sumYY += (double)y * y;
            sumXY += (double)x * y;
        }

        var spread = ((count * sumXX) - (sumX * sumX)) * ((count * sumYY) - (sumY * sumY));
        return count < options.GlyphOrderWidths || spread <= 0 ? 0 : ((count * sumXY) - (sumX * sumY)) / Math.Sqrt(spread);
    }
}
