using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Quantities;

/// <summary>Numbers up to 99 in words, and hundreds of them, made from a language's <see cref="NumberWordForms"/>.</summary>
internal sealed class NumberWords
{
    private readonly PhraseSet<int> _words;
    private readonly PhraseSet<int> _small;
    private readonly PhraseSet<int> _hundred;
    private readonly PhraseSet<int> _about;
    private readonly PhraseSet<bool> _aboutLinks;

    public NumberWords(NumberWordForms forms)
    {
        var all = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (word, value) in forms.Units.Concat(forms.Tens))
        {
            all[word] = value;
        }

        foreach (var (ten, tens) in forms.Tens)
        {
            foreach (var (unit, units) in forms.Units.Concat(forms.Small))
            {
                // French counts on from sixty and eighty to nineteen; everywhere else tens take units below ten.
                var fits = units < 10 || (tens is 60 or 80 && units < 20 && forms.Order == "tensFirst");
                foreach (var join in fits ? forms.Join : [])
                {
                    all.TryAdd(forms.Order == "unitsFirst" ? unit + join + ten : ten + join + unit, tens + units);
                }
            }
        }

        _words = new PhraseSet<int>(all.Select(item => (item.Key, item.Value)));
        _small = new PhraseSet<int>(forms.Small.Select(item => (item.Key, item.Value)));
        _hundred = new PhraseSet<int>(forms.Hundred.Select(word => (word, 100)));
        _about = new PhraseSet<int>(forms.About.Select(item => (item.Key, item.Value)));
        _aboutLinks = new PhraseSet<bool>(forms.AboutLinks.Select(word => (word, true)));
    }

    public bool Read(ReadOnlySpan<char> text, int start, out int end, out NumberToken token)
    {
        token = default;
        if (_about.At(text, start, out end, out var value))
        {
            end = _aboutLinks.At(text, Letters.SkipSpaces(text, end), out var linked, out _) ? linked : end;
            token = new NumberToken(start, end, value) { IsWords = true, IsAbout = true };
            return true;
        }

        if (!_words.At(text, start, out end, out value) && !(_small.At(text, start, out end, out value) && IsHundred(text, end, out _)))
        {
            return false;
        }

        if (IsHundred(text, end, out var behind))
        {
            value *= 100;
            end = behind;
            var next = Letters.SkipSpaces(text, end);
            next = text[next..].StartsWith("and ", StringComparison.OrdinalIgnoreCase) ? next + 4 : next;
            if (next > end && _words.At(text, next, out var last, out var rest) && rest < 100)
            {
                value += rest;
                end = last;
            }
        }

        token = new NumberToken(start, end, value) { IsWords = true };
        return true;
    }

    private bool IsHundred(ReadOnlySpan<char> text, int at, out int end) => _hundred.At(text, Letters.SkipSpaces(text, at), out end, out _);
}
