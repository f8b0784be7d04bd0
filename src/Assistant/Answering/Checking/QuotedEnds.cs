namespace LittleGiants.Assistant.Answering.Checking;

/// <summary>The places inside quotations of a line where a quoted sentence ends and the quotation goes on: what cites the quotation cites all of it.</summary>
internal static class QuotedEnds
{
    public static IEnumerable<int> In(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var at ? at : text.Length;
            foreach (var place in InLine(text, start, end))
            {
                yield return place;
            }

            start = end + 1;
        }
    }

    /// <summary>Nothing for a line whose quotation marks do not match.</summary>
    private static List<int> InLine(string text, int start, int end)
    {
        var open = new Stack<string>();
        var places = new List<int>();
        for (var i = start; i < end; i++)
        {
            if (open.Count > 0 && open.Peek().Contains(text[i], StringComparison.Ordinal))
            {
                open.Pop();
            }
            else if (ClosersOf(text[i]) is { } closers)
            {
                open.Push(closers);
            }
            else if (open.Count > 0 && text[i] is '.' or '!' or '?' or '。' or '！' or '？' && !(open.Count == 1 && i + 1 < end && open.Peek().Contains(text[i + 1], StringComparison.Ordinal)))
            {
                places.Add(i);
            }
        }

        return open.Count == 0 ? places : [];
    }

    private static string? ClosersOf(char mark) => mark switch
    {
        '“' => "”",
        '„' => "“”",
        '«' => "»",
        '「' => "」",
        _ => null,
    };
}
