namespace LittleGiants.Extraction.Readers.Html;

/// <summary>Tells from an element whether its text is bold.</summary>
internal static class HtmlBoldness
{
    /// <summary>Font weights from which browsers use a bold face.</summary>
    private const int BoldWeight = 600;

    /// <param name="outer">Whether the text around the element is bold.</param>
    public static bool Of(HtmlNode node, bool outer)
    {
        var bold = outer || node.Name is "b" or "strong" or "th";
        if (node.Attribute("style") is not { } style)
        {
            return bold;
        }

        var at = style.IndexOf("font-weight", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return bold;
        }

        var value = style.AsSpan(at + "font-weight".Length).TrimStart(" :");
        if (value.StartsWith("bold", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var digits = 0;
        var weight = 0;
        while (digits < value.Length && digits < 4 && char.IsAsciiDigit(value[digits]))
        {
            weight = (weight * 10) + (value[digits++] - '0');
        }

        return digits > 0 ? weight >= BoldWeight : !value.StartsWith("normal", StringComparison.OrdinalIgnoreCase) && bold;
    }
}
