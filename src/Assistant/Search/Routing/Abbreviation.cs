namespace LittleGiants.Assistant.Search.Routing;

/// <summary>Whether a word abbreviates a name: initials ("GM" of General Mills) or beginnings of its words put together ("NatGrid"), "&amp;" as "n" or left out.</summary>
internal static class Abbreviation
{
    private const int Longest = 8;

    public static bool IsOf(string word, string name)
    {
        if (word.Length is < 2 or > Longest || word.Count(char.IsUpper) < 2 || !word.All(char.IsLetter))
        {
            return false;
        }

        // Capitals of a name written together: three of them at least.
        var capitals = string.Concat(name.Where(char.IsUpper));
        if (word.Length >= 3 && word.All(char.IsUpper) && capitals.StartsWith(word, StringComparison.Ordinal) && name.AsSpan(0, Math.Min(name.Length, word.Length)).SequenceEqual(word))
        {
            return true;
        }

        var parts = name.Split([' ', '-', ',', '.', '/'], StringSplitOptions.RemoveEmptyEntries);
        return Consumes(word, 0, parts, 0, 0);
    }

    private static bool Consumes(string word, int at, string[] parts, int part, int used)
    {
        if (at == word.Length)
        {
            return used >= 2;
        }

        if (part == parts.Length)
        {
            return false;
        }

        var next = parts[part];
        if (next is "&" or "and" or "And" or "of" or "the" or "und" or "et" or "en")
        {
            return Consumes(word, at, parts, part + 1, used) || (char.ToLowerInvariant(word[at]) is 'n' or 'a' or 'u' && Consumes(word, at + 1, parts, part + 1, used));
        }

        for (var length = 1; length <= Math.Min(next.Length, word.Length - at) && char.ToUpperInvariant(next[length - 1]) == char.ToUpperInvariant(word[at + length - 1]); length++)
        {
            if (Consumes(word, at + length, parts, part + 1, used + 1))
            {
                return true;
            }
        }

        return false;
    }
}
