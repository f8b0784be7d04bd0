using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Ingestion;

/// <summary>Whether a document calls itself a corrected edition.</summary>
internal static class Editions
{
    /// <summary>Characters at the beginning of a document in which it names its edition.</summary>
    private const int Head = 600;

    private static readonly IReadOnlyList<string> Words = DataFile.Load(typeof(Editions).Assembly, "Ingestion/editions.yaml", version: 1, root => root["corrected"].Texts);

    public static bool IsCorrected(SourceDocument document, string name)
    {
        var head = document.Text.AsSpan(0, Math.Min(Head, document.Text.Length));
        foreach (var word in Words)
        {
            if (name.Contains(word, StringComparison.OrdinalIgnoreCase) || head.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
