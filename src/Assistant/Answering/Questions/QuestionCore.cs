namespace LittleGiants.Assistant.Answering.Questions;

/// <summary>Takes away the sentences and clauses that only say how to answer.</summary>
internal static class QuestionCore
{
    public static string Of(string text, QuestionCues cues)
    {
        foreach (var instruction in cues.Instructions)
        {
            for (var at = text.IndexOf(instruction, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(instruction, at, StringComparison.OrdinalIgnoreCase))
            {
                var end = QuestionStart(text, at + instruction.Length, SentenceEnd(text, at + instruction.Length), cues);
                text = string.Concat(text.AsSpan(0, at), " ", text.AsSpan(end));
            }
        }

        foreach (var aside in cues.Asides)
        {
            text = text.Replace(aside, " ", StringComparison.OrdinalIgnoreCase);
        }

        text = text.Replace("( )", " ", StringComparison.Ordinal).Replace("()", " ", StringComparison.Ordinal);
        return string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim(' ', ',');
    }

    /// <summary>"Basing your judgment on the balance sheet, what is …": the instruction ends where the question begins.</summary>
    private static int QuestionStart(string text, int from, int end, QuestionCues cues)
    {
        for (var comma = text.IndexOf(',', from); comma >= 0 && comma < end; comma = text.IndexOf(',', comma + 1))
        {
            var rest = text[(comma + 1)..end];
            if (cues.Which.Begins(rest) || cues.Who.Begins(rest) || cues.HowMany.Begins(rest) || cues.YesNo.Begins(rest))
            {
                return comma + 1;
            }
        }

        return end;
    }

    private static int SentenceEnd(string text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (text[at] is '?' or '!' or '。' or '？' || (text[at] == '.' && (at + 1 == text.Length || text[at + 1] == ' ')))
            {
                return at + 1;
            }
        }

        return text.Length;
    }
}
