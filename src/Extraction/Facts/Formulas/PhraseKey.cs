using System.Text;

namespace LittleGiants.Extraction.Facts.Formulas;

/// <summary>A text without what varies in questions: case, punctuation, the plural of English words; with the place of each character.</summary>
internal sealed class PhraseKey
{
    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];

    private PhraseKey(string text, bool isEnglish)
    {
        var key = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            if (!IsWordCharacter(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            var isHan = IsHan(text[at]);
            while (at < text.Length && IsWordCharacter(text[at]) && IsHan(text[at]) == isHan)
            {
                at++;
            }

            if (key.Length > 0 && !(isHan && IsHan(key[^1])))
            {
                Add(key, ' ', start, start);
            }

            var end = isEnglish && at - start > 3 && text[at - 1] is 's' or 'S' && text[at - 2] is not ('s' or 'S') ? at - 1 : at;
            for (var i = start; i < end; i++)
            {
                Add(key, char.ToLowerInvariant(text[i]), i, i == end - 1 ? at : i + 1);
            }
        }

        Text = key.ToString();
    }

    public string Text { get; }

    public static PhraseKey Of(string text, bool isEnglish) => new(text, isEnglish);

    /// <summary>The place of a character of the key in the text.</summary>
    public int StartOf(int index) => _starts[index];

    /// <summary>The end, in the text, of what a character of the key stands for.</summary>
    public int EndOf(int index) => _ends[index];

    /// <summary>Whether a phrase may start or end between two characters of the key: at the edge of a word; Han has no edges.</summary>
    public bool IsEdge(int index) => index <= 0 || index >= Text.Length || Text[index] == ' ' || Text[index - 1] == ' ' || IsHan(Text[index]) || IsHan(Text[index - 1]);

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || c is '&' or '%';

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF';

    private void Add(StringBuilder key, char c, int start, int end)
    {
        key.Append(c);
        _starts.Add(start);
        _ends.Add(end);
    }
}
