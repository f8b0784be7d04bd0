using LittleGiants.Assistant.Search;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Assistant.Answering.Questions;

/// <summary>Words of labels that do not tell which row is meant (<c>label-words.yaml</c>).</summary>
internal sealed class LabelWords
{
    private readonly HashSet<string> _idle;
    private readonly HashSet<string> _partial;

    private LabelWords(DataNode root) => (_idle, _partial) = (Tokens(root["idle"]), Tokens(root["partial"]));

    public static LabelWords Instance { get; } = DataFile.Load(typeof(LabelWords).Assembly, "Answering/Questions/label-words.yaml", version: 1, root => new LabelWords(root));

    /// <summary>Whether a word beyond the question's makes no other line of a label.</summary>
    public bool IsIdle(string token) => _idle.Contains(token);

    /// <summary>Whether a label names a row only together with the head over it.</summary>
    public bool IsPartial(string label) => Tokenizer.Distinct(label).All(_partial.Contains);

    private static HashSet<string> Tokens(DataNode languages) => [.. languages.Entries.SelectMany(language => language.Value.Words).SelectMany(word => Tokenizer.Distinct(word))];
}
