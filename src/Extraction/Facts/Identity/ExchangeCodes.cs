using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Identity;

/// <summary>A company's code behind its name: "Name (NYSE: ABC)", "Name (股票代码: 600000)".</summary>
internal static class ExchangeCodes
{
    private const int MaxPlaces = 60;
    private const int MaxGap = 30;
    private const int MaxBracket = 40;

    public static string? TickerOf(SourceDocument document, string name)
    {
        var text = document.Text;
        var at = Caseless.IndexOf(text, name);
        for (var places = 0; at >= 0 && places < MaxPlaces; places++)
        {
            var end = at + name.Length;
            var open = text.IndexOf('(', end, Math.Min(MaxGap, text.Length - end));
            if (open >= 0 && CodeIn(text.AsSpan(open + 1, Math.Min(MaxBracket, text.Length - open - 1))) is { } code)
            {
                return code;
            }

            at = Caseless.IndexOf(text, name, end);
        }

        return null;
    }

    /// <summary>The code of a bracket that begins here, when it names an exchange before it.</summary>
    public static string? CodeIn(ReadOnlySpan<char> bracket)
    {
        var close = bracket.IndexOf(')');
        var colon = bracket.IndexOf(':');
        if (close < 0 || colon < 0 || colon > close)
        {
            return null;
        }

        var label = bracket[..colon].Trim();
        var exchange = label.IndexOf(' ') is > 0 and var space ? label[..space] : label;
        var cues = IdentityCues.Instance;
        var isKnown = cues.Exchanges.GetAlternateLookup<ReadOnlySpan<char>>().Contains(exchange)
            || (cues.Labels.TryGetValue(IdentityCues.LabelKey(label), out var field) && field is IdentityField.Ticker);
        var code = bracket[(colon + 1)..close].Trim();
        code = code[..(code.IndexOfAny(",; ") is >= 0 and var end ? end : code.Length)];
        return isKnown && code.Length is > 0 and < 11 && code.IndexOfAnyExceptInRange('.', 'Z') < 0 ? code.ToString() : null;
    }
}
