using System.Text.RegularExpressions;

namespace LittleGiants.Assistant.Models;

/// <summary>What a model says without what it thinks: small models write their thoughts into the answer.</summary>
internal static partial class SpokenText
{
    public static string Of(string text) => Thought().Replace(text, "").Trim();

    [GeneratedRegex("<think>.*?(</think>|$)", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Thought();
}
