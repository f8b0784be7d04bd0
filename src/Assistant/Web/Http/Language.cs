using System.Text.Json;

namespace LittleGiants.Assistant.Web.Http;

/// <summary>The languages in which the program writes its own words.</summary>
internal enum Language
{
    En,
    Nl,
    Zh,
    De,
    Fr,
}

internal static class LanguageTag
{
    /// <summary>English when none is asked for.</summary>
    public static string Tag(this AskedLanguage? language) => (language?.Language ?? Language.En).Tag();

    public static string Tag(this Language language) => JsonNamingPolicy.CamelCase.ConvertName(language.ToString());
}
