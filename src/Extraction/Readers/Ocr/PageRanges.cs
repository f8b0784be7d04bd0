using System.Globalization;
using System.Text;

namespace LittleGiants.Extraction.Readers.Ocr;

/// <summary>Page numbers as people write them: "3–7, 9".</summary>
internal static class PageRanges
{
    /// <param name="pages">Rising.</param>
    public static string Describe(IReadOnlyList<int> pages)
    {
        var text = new StringBuilder();
        for (var first = 0; first < pages.Count;)
        {
            var last = first;
            while (last + 1 < pages.Count && pages[last + 1] == pages[last] + 1)
            {
                last++;
            }

            text.Append(first > 0 ? ", " : "").Append(pages[first].ToString(CultureInfo.InvariantCulture));
            if (last > first)
            {
                text.Append('–').Append(pages[last].ToString(CultureInfo.InvariantCulture));
            }

            first = last + 1;
        }

        return text.ToString();
    }
}
