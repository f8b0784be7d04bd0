namespace LittleGiants.Extraction.Facts.Identity;

/// <summary>Whether a defined term is a short name of a company, not another term of the same bracket.</summary>
internal static class ShortNames
{
    private const string Company = "公司";

    public static bool IsOf(string alias, string name)
    {
        if (alias.Length < 2 || alias.Contains(Company, StringComparison.Ordinal))
        {
            return false;
        }

        return Han.IsIn(name) ? Han.IsIn(alias) && IsSubsequence(alias, name) : SharesFirstWord(alias, name) || IsInitials(alias, name);
    }

    /// <summary>A Chinese short name takes characters of the full one in their order.</summary>
    private static bool IsSubsequence(string alias, string name)
    {
        var at = 0;
        foreach (var c in alias)
        {
            at = name.IndexOf(c, at) + 1;
            if (at == 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool SharesFirstWord(string alias, string name)
    {
        var first = alias.Split(' ')[0].TrimEnd(',', '.');
        return first.Length > 1 && name.Split(' ', ',').Any(word => word.Equals(first, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsInitials(string alias, string name)
    {
        var initials = string.Concat(name.Split(' ', '-').Where(word => word.Length > 0 && char.IsUpper(word[0])).Select(word => word[0]));
        return alias.All(char.IsUpper) && initials.StartsWith(alias, StringComparison.Ordinal);
    }
}
