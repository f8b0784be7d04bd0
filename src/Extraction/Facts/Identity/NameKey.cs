namespace LittleGiants.Extraction.Facts.Identity;

/// <summary>What two writings of the same name share: letters and digits without case, without a leading article.</summary>
internal static class NameKey
{
    private const string Article = "THE ";

    public static string Of(ReadOnlySpan<char> name)
    {
        if (name.StartsWith(Article, StringComparison.OrdinalIgnoreCase))
        {
            name = name[Article.Length..];
        }

        Span<char> key = name.Length <= 256 ? stackalloc char[name.Length] : new char[name.Length];
        var length = 0;
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                key[length++] = char.ToUpperInvariant(c);
            }
        }

        return key[..length].ToString();
    }
}
