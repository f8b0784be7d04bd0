using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts.Prose;

namespace LittleGiants.Extraction.Facts.Identity;

/// <summary>The registers of <c>registers.yaml</c>.</summary>
/// <param name="Labels">All labels, for one pass over a text.</param>
internal sealed record RegisterPatterns(IReadOnlyList<RegisterPattern> All, PhraseIndex Labels)
{
    public static RegisterPatterns Instance { get; } = DataFile.Load("Facts/Identity/registers.yaml", version: 1, root =>
    {
        var all = new List<RegisterPattern>();
        foreach (var item in root["registers"].Items)
        {
            int min = item["minLength"].Integer, max = item["maxLength"].Integer;
            bool letters = item["letters"].Boolean, spaces = item["spaces"].Boolean, keeps = item["keepsLabel"].Boolean;
            all.AddRange(item["labels"].Texts.Select(label => new RegisterPattern(label, min, max, letters, spaces, keeps)));
        }

        return new RegisterPatterns(all, new PhraseIndex(all.Select(pattern => pattern.Label)));
    });
}
