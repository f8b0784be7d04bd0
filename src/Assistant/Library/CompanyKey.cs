using LittleGiants.Extraction.Facts.Identity;

namespace LittleGiants.Assistant.Library;

/// <summary>What all writings of a company's name share, whatever the store.</summary>
internal static class CompanyKey
{
    public static string Of(string name)
    {
        var key = NameKey.Of(name);
        return key.Length > 0 ? key : name;
    }
}
