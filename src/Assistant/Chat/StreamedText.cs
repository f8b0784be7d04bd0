using System.Globalization;
using System.Text;

namespace LittleGiants.Assistant.Chat;

/// <summary>Turns the marks of an answer that is still being written ([E12]) into the running numbers that the checked answer will have.</summary>
internal sealed class StreamedText
{
    private const int LongestMark = 64;

    private readonly List<string> _ids = [];
    private readonly StringBuilder _waiting = new();

    /// <summary>What can be shown now; the beginning of a mark waits for its end.</summary>
    public string Add(string text)
    {
        _waiting.Append(text);
        var shown = new StringBuilder();
        var all = _waiting.ToString();
        var at = 0;
        while (all.IndexOfAny(['[', '【'], at) is >= 0 and var open)
        {
            shown.Append(all, at, open - at);
            at = open;
            var close = all.IndexOfAny([']', '】'], open);
            if (close < 0)
            {
                if (all.Length - open < LongestMark)
                {
                    _waiting.Clear().Append(all, open, all.Length - open);
                    return shown.ToString();
                }

                shown.Append(all[at++]);
                continue;
            }

            shown.Append(Numbered(all[(open + 1)..close]) ?? all[open..(close + 1)]);
            at = close + 1;
        }

        shown.Append(all, at, all.Length - at);
        _waiting.Clear();
        return shown.ToString();
    }

    /// <summary>What is left when the answer ends.</summary>
    public string End()
    {
        var rest = _waiting.ToString();
        _waiting.Clear();
        return rest;
    }

    private string? Numbered(string inside)
    {
        var marks = new StringBuilder();
        foreach (var id in inside.Split([',', ';', '，', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (id.Length < 2 || id[0] is not ('E' or 'e') || !id.AsSpan(1).ContainsAnyInRange('0', '9') || id.AsSpan(1).ContainsAnyExceptInRange('0', '9'))
            {
                return null;
            }

            var key = id.ToUpperInvariant();
            var index = _ids.IndexOf(key);
            if (index < 0)
            {
                _ids.Add(key);
                index = _ids.Count - 1;
            }

            marks.Append(CultureInfo.InvariantCulture, $"[{index + 1}]");
        }

        return marks.Length > 0 ? marks.ToString() : null;
    }
}
