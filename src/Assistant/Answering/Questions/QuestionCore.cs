namespace LittleGiants.Assistant.Answering.Questions;

/// <summary>Takes away the sentences and clauses that only say how to answer.</summary>
internal static class QuestionCore
{
    public static string Of(string text, QuestionCues cues)
    {
        foreach (var furniture in cues.Furniture)
        {
            for (var at = text.IndexOf(furniture, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(furniture, StringComparison.OrdinalIgnoreCase))
            {
                // To the end of its sentence when it begins one, else the words alone.
                var begins = at == 0 || text[..at].TrimEnd() is var before && (before.Length == 0 || before[^1] is '.' or '?' or '!' or ':' or '？' or '。');
                var end = at + furniture.Length;
                if (begins)
                {
                    while (end < text.Length && !(text[end] is '?' or '!' or '。' or '？' || (text[end] == '.' && (end + 1 == text.Length || text[end + 1] == ' '))))
                    {
                        end++;
                    }

                    end = Math.Min(text.Length, end + 1);
                }

                text = string.Concat(text.AsSpan(0, at), " ", text.AsSpan(end));
            }
        }

        text = text.Replace("( )", " ", StringComparison.Ordinal).Replace("()", " ", StringComparison.Ordinal);
        return string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim();
    }
}
