namespace LittleGiants.Extraction.Readers.Html;

/// <summary>Digits of a superscript element as superscript characters, so that a note mark never becomes part of the number before it.</summary>
internal static class RaisedDigits
{
    private const string Digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>The text itself unless it has a digit and nothing but digits, signs, brackets, commas and blanks.</summary>
    public static string Of(string text)
    {
        var hasDigit = false;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                hasDigit = true;
            }
            else if (!char.IsWhiteSpace(c) && c is not ('(' or ')' or '[' or ']' or ',' or '-' or '+' or '–' or '*'))
            {
                return text;
            }
        }

        return hasDigit ? string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++)
            {
                target[i] = char.IsAsciiDigit(source[i]) ? Digits[source[i] - '0'] : source[i];
            }
        }) : text;
    }
}
