namespace LittleGiants.Extraction.Tests.Readers.Ocr;

/// <summary>How much of a text was read: each word, or Han character, counts as often as it stands there.</summary>
internal static class RecognitionScore
{
    public static double Words(string truth, string read) => Share(WordsOf(truth), WordsOf(read), out _);

    public static double Words(string truth, string read, out string missed) => Share(WordsOf(truth), WordsOf(read), out missed);

    public static double Han(string truth, string read, out string missed) => Share(HanOf(truth), HanOf(read), out missed);

    private static IEnumerable<string> WordsOf(string text) =>
        text.Replace("\u00ad", "", StringComparison.Ordinal).Replace("\u2010", "-", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('.', ',', ';', ':', '(', ')', '•', '–', '-', '’', '\'', '"', '“', '”'))
            .Where(word => word.Any(char.IsLetterOrDigit));

    private static IEnumerable<string> HanOf(string text) => text.Where(c => c is >= '\u4e00' and <= '\u9fff').Select(c => c.ToString());

    private static double Share(IEnumerable<string> truth, IEnumerable<string> read, out string missed)
    {
        var left = read.GroupBy(item => item).ToDictionary(group => group.Key, group => group.Count());
        var all = 0;
        var lost = new List<string>();
        foreach (var item in truth)
        {
            all++;
            if (left.GetValueOrDefault(item) > 0)
            {
                left[item]--;
            }
            else
            {
                lost.Add(item);
            }
        }

        missed = string.Join(' ', lost);
        return all == 0 ? 1 : 1 - ((double)lost.Count / all);
    }
}
