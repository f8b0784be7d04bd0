using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>The names of which an article says that the company buys them, belongs to them, works with them: what a sentence about them says is not the company's.</summary>
internal sealed class ForeignNames
{
    /// <summary>Characters behind such a word in which the name starts.</summary>
    private const int Reach = 60;

    /// <summary>Characters before a name at the start of a sentence: an article, a quotation mark.</summary>
    private const int Lead = 4;
    private const int ShortestName = 3;

    /// <summary>Characters at the start of a sentence in which "the German company" stands.</summary>
    private const int Opening = 30;
    private readonly WordSet? _names;
    private readonly FactCues _cues;
    private readonly OwnSubject _own;
    private readonly string _text;

    public ForeignNames(SourceDocument document, FactCues cues, OwnSubject own)
    {
        (_cues, _own, _text) = (cues, own, document.Text);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var text = document.Text.AsSpan();
        for (var at = 0; cues.Relations.IndexIn(text[at..], out var length) is >= 0 and var found;)
        {
            AddBefore(text[Math.Max(0, at + found - Reach)..(at + found)], names);
            at += found + length;
            AddName(text[at..Math.Min(text.Length, at + Reach)], names);
        }

        _names = names.Count > 0 ? new WordSet(names) : null;
    }

    /// <summary>Whether a sentence begins with such a name and does not name the company before a match.</summary>
    public bool IsSubject(string sentence, TextSpan match)
    {
        if (_own.IsNamedIn(sentence.AsSpan(0, match.Start)))
        {
            return false;
        }

        if (IsNamedElsewhere(sentence, match))
        {
            return true;
        }

        if (_names is null)
        {
            return false;
        }

        var opening = sentence.AsSpan(0, Math.Min(match.Start, Opening));
        return (_names.IndexIn(sentence, out _) is >= 0 and <= Lead and var at && at < match.End) || _cues.Nationalities.IsIn(opening);
    }

    /// <summary>"Siemens has sales of 72 billion": a word before a verb that the article writes with a capital in the middle of a sentence, too.</summary>
    private bool IsNamedElsewhere(string sentence, TextSpan match)
    {
        var end = sentence.IndexOf(' ', StringComparison.Ordinal);
        if (end < ShortestName || end >= match.Start || !_own.IsKnown || !char.IsUpper(sentence[0]) || !_cues.Verbs.Any(verb => PatternPart.LengthAt(sentence, end + 1, verb) > 0))
        {
            return false;
        }

        var name = sentence[..end];
        if (_own.IsPartOfName(name))
        {
            return false;
        }

        for (var at = _text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = _text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            if (at > 1 && _text[at - 1] == ' ' && char.IsLetter(_text[at - 2]) && !(at + name.Length < _text.Length && char.IsLetter(_text[at + name.Length])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Has Holm Gears übernommen": the run of words with capitals right before.</summary>
    private void AddBefore(ReadOnlySpan<char> text, HashSet<string> names)
    {
        var words = text.Trim().ToString().Split(' ');
        var first = words.Length;
        while (first > 0 && words[first - 1].Length > 0 && char.IsUpper(words[first - 1][0]) && char.IsLetterOrDigit(words[first - 1][^1]))
        {
            first--;
        }

        Add(words[first..], names);
    }

    /// <summary>The first run of words with capitals, and its end where more stands before the name: "the Danish maker Holm Gears".</summary>
    private void AddName(ReadOnlySpan<char> text, HashSet<string> names)
    {
        var run = new List<string>();
        foreach (var range in text.Split(' '))
        {
            var word = text[range].Trim("\"“”„»«()");
            var plain = word.TrimEnd(",.;:!?");
            var isName = plain.Length > 0 && char.IsUpper(plain[0]);
            if (isName)
            {
                run.Add(plain.ToString());
            }

            if ((run.Count > 0 && !isName) || plain.Length < word.Length)
            {
                break;
            }
        }

        Add([.. run], names);
    }

    private void Add(string[] run, HashSet<string> names)
    {
        for (var length = Math.Min(2, run.Length); length <= run.Length && length > 0; length++)
        {
            var name = string.Join(' ', run[^length..]);
            if (name.Length >= ShortestName && !_own.IsNamedIn(name) && !_own.IsPartOfName(name))
            {
                names.Add(name);
            }
        }
    }
}
