using System.Diagnostics.CodeAnalysis;

namespace LittleGiants.Assistant.Web.Http;

/// <summary>The language that an address asks for: <c>?language=nl</c>, in small letters or capitals.</summary>
internal readonly record struct AskedLanguage(Language Language) : IParsable<AskedLanguage>
{
    public static AskedLanguage Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var result) ? result : throw new FormatException($"'{s}' is none of the languages.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AskedLanguage result)
    {
        // Names alone: no numbers, no lists.
        var isKnown = Enum.TryParse(s, ignoreCase: true, out Language language) && s!.All(char.IsAsciiLetter);
        result = new AskedLanguage(language);
        return isKnown;
    }
}
