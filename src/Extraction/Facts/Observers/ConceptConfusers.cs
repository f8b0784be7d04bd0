using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>The wordings of a concept in one language that stop a match, by where they do.</summary>
internal sealed class ConceptConfusers
{
    private readonly WordSet? _beside;
    private readonly WordSet? _wide;
    private readonly WordSet? _inside;
    private readonly string[] _leading;

    public ConceptConfusers(IReadOnlyList<Confuser> confusers)
    {
        (_beside, _wide, _inside) = (Of(ConfuserPlace.Beside), Of(ConfuserPlace.Wide), Of(ConfuserPlace.Inside));
        _leading = [.. At(ConfuserPlace.Leading)];

        WordSet? Of(ConfuserPlace place) => At(place).ToList() is { Count: > 0 } words ? new WordSet(words) : null;
        IEnumerable<string> At(ConfuserPlace place) => confusers.Where(confuser => confuser.Place == place).Select(confuser => confuser.Text);
    }

    /// <param name="beside">The match with what stands beside it in its clause.</param>
    /// <param name="figure">Where the figure starts, with its qualifier.</param>
    public bool Stop(ReadOnlySpan<char> text, TextSpan match, TextSpan beside, int figure) =>
        _beside?.IsIn(text[beside.Start..beside.End]) == true
        || _wide?.IsIn(text[..match.End]) == true
        || _inside?.IsIn(text[match.Start..match.End]) == true
        || Leads(text[..figure].TrimEnd());

    private bool Leads(ReadOnlySpan<char> before)
    {
        foreach (var word in _leading)
        {
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (before.Length == word.Length || !char.IsLetterOrDigit(word[0]) || !char.IsLetterOrDigit(before[^(word.Length + 1)])))
            {
                return true;
            }
        }

        return false;
    }
}
