using System.Collections.Frozen;

namespace LittleGiants.Extraction.Readers.Docx;

/// <summary>Tells from a style's name what it is for, in any of the languages of <c>style-names.txt</c>.</summary>
internal static class DocxStyleNames
{
    private static readonly Lazy<FrozenDictionary<string, DocxStyleRole[]>> Roles = new(Load);

    /// <param name="level">The number behind the name; 0 for none.</param>
    public static DocxStyleRole Find(string name, out int level)
    {
        var text = name.AsSpan().Trim();
        var end = text.Length;
        while (end > 0 && char.IsAsciiDigit(text[end - 1]))
        {
            end--;
        }

        level = end < text.Length && text.Length - end == 1 ? text[end] - '0' : 0;
        if (!Roles.Value.TryGetValue(text[..end].Trim().ToString().ToLowerInvariant(), out var roles))
        {
            return DocxStyleRole.Text;
        }

        // One word may mean the title without a number and a heading with one.
        foreach (var role in roles)
        {
            if (role == DocxStyleRole.Heading ? level > 0 : role != DocxStyleRole.Title || level == 0)
            {
                return role;
            }
        }

        return DocxStyleRole.Text;
    }

    private static FrozenDictionary<string, DocxStyleRole[]> Load()
    {
        var roles = new Dictionary<string, DocxStyleRole[]>(StringComparer.Ordinal);
        foreach (var fields in EmbeddedLines.Read("Readers/Docx/style-names.txt", 2))
        {
            var role = Enum.Parse<DocxStyleRole>(fields[0], ignoreCase: true);
            foreach (var name in fields.AsSpan(1))
            {
                roles[name] = roles.TryGetValue(name, out var others) ? [.. others, role] : [role];
            }
        }

        return roles.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
