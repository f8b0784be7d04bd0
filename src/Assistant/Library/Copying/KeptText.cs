using System.Text;

namespace LittleGiants.Assistant.Library.Copying;

/// <summary>Text as every store can keep it: without NUL and without halves of characters.</summary>
internal static class KeptText
{
    public static string Of(string text) => text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0 || text.Contains('\0', StringComparison.Ordinal)
        ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Replace("\0", "", StringComparison.Ordinal)))
        : text;
}
