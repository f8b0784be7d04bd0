using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Search;

/// <summary>Words of questions that find nothing (<c>question-words.yaml</c>).</summary>
internal sealed class QuestionWords
{
    private readonly HashSet<string> _idle;
    private readonly PhraseTable<bool> _phrases = new();

    private QuestionWords(IEnumerable<string> words, IEnumerable<string> phrases)
    {
        _idle = [.. words.SelectMany(TokenPhrase.Of)];
        foreach (var phrase in phrases)
        {
            _phrases.Add(TokenPhrase.Of(phrase), true);
        }
    }

    public static QuestionWords Instance { get; } = DataFile.Load(typeof(QuestionWords).Assembly, "Search/question-words.yaml", version: 1, root => new QuestionWords(
        [.. root["words"].Entries.SelectMany(language => language.Value.Words)],
        [.. root["phrases"].Entries.SelectMany(language => language.Value.Texts)]));

    public bool IsIdle(string token) => _idle.Contains(token);

    /// <summary>For each token whether it belongs to a phrase that says how to answer, not what is asked.</summary>
    public bool[] InPhrases(string[] tokens)
    {
        var idle = new bool[tokens.Length];
        for (var at = 0; at < tokens.Length; at++)
        {
            if (_phrases.LongestAt(tokens, at) is { } hit)
            {
                idle.AsSpan(at, hit.Length).Fill(true);
                at += hit.Length - 1;
            }
        }

        return idle;
    }
}
