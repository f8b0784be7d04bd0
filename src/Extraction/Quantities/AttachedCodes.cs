namespace LittleGiants.Extraction.Quantities;

/// <summary>Reads a magnitude letter grown together with a currency's code, behind the digits or before them: "64.712 TEUR", "TEUR 64.712", "12 MUSD".</summary>
internal sealed class AttachedCodes(QuantityLexicon lexicon)
{
    private const int CodeLength = 3;

    public bool Behind(ReadOnlySpan<char> text, int at, out int end, out int power, out string code)
    {
        foreach (var (letters, value) in lexicon.AttachedMagnitudes)
        {
            end = at + letters.Length + CodeLength;
            if (text[at..].StartsWith(letters, StringComparison.Ordinal) && IsCode(text, end, out code) && !(end < text.Length && Letters.IsAlphabetic(text[end])))
            {
                power = value;
                return true;
            }
        }

        (end, power, code) = (at, 0, "");
        return false;
    }

    public bool Before(ReadOnlySpan<char> text, int end, out int start, out int power, out string code)
    {
        foreach (var (letters, value) in lexicon.AttachedMagnitudes)
        {
            start = end - CodeLength - letters.Length;
            if (start >= 0 && text[start..].StartsWith(letters, StringComparison.Ordinal) && IsCode(text, end, out code) && !(start > 0 && Letters.IsAlphabetic(text[start - 1])))
            {
                power = value;
                return true;
            }
        }

        (start, power, code) = (end, 0, "");
        return false;
    }

    private bool IsCode(ReadOnlySpan<char> text, int end, out string code)
    {
        code = "";
        return end <= text.Length && lexicon.CurrenciesAfter.At(string.Concat(" ", text[(end - CodeLength)..end]), 1, out var length, out code!) && length == CodeLength + 1;
    }
}
