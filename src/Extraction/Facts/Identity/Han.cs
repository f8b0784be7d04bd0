namespace LittleGiants.Extraction.Facts.Identity;

internal static class Han
{
    public static bool Is(char c) => c is (>= '\u4e00' and <= '\u9fff') or (>= '\u3400' and <= '\u4dbf');

    public static bool IsIn(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('\u4e00', '\u9fff') >= 0;
}
