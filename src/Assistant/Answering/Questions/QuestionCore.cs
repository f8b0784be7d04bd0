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
                var end = SentenceEnd(text, at + instruction.Length);
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
