namespace LittleGiants.Extraction.Languages;

/// <summary>A language that is read. Each is a folder <c>Languages/&lt;tag&gt;</c>; adding one is adding a folder.</summary>
/// <param name="Tag">ISO 639-1, lower case; the folder's name.</param>
/// <param name="Name">In English.</param>
/// <param name="TesseractCode">The name of its model for recognising pictures of text.</param>
/// <param name="Folder">Where its data files stand, without a slash at the end.</param>
public sealed record Language(string Tag, string Name, string TesseractCode, string Folder)
{
    /// <summary>By tag, in ordinal order.</summary>
    public static IReadOnlyList<Language> All { get; } = [.. LanguageProfile.All.Select(profile => profile.Language)];

    /// <summary>Null when the language is not one that is read; regions ("en-GB", "zh_CN") are ignored.</summary>
    public static Language? Find(string? tag)
    {
        if (string.IsNullOrEmpty(tag))
        {
            return null;
        }

        var end = tag.AsSpan().IndexOfAny('-', '_');
        var primary = end < 0 ? tag.AsSpan() : tag.AsSpan(0, end);
        foreach (var language in All)
        {
            if (primary.Equals(language.Tag, StringComparison.OrdinalIgnoreCase))
            {
                return language;
            }
        }

        return null;
    }
}
