using System.Text;

namespace LittleGiants.Extraction.Documents;

/// <summary>The form of all canonical text: Unicode NFKC (Kangxi radicals, full-width forms, ligatures), with the exceptions below.</summary>
/// <remarks>
/// Not folded, because folding would make a wrong number of a right one: superscript and subscript digits ("10²" is not "102"),
/// vulgar fractions ("1½" is not "11⁄2"), enclosed numbers ("①" is not "1") and the full-width comma ("300，500" is two numbers).
/// Controls other than tab and line feed, soft hyphens, zero-width marks and lone surrogates are left out; every kind of space is a space.
/// </remarks>
public static class CanonicalText
{
    /// <summary>Whether text is canonical already; a pass without allocation over nearly every text.</summary>
    public static bool IsCanonical(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is (>= ' ' and < '\u007f') or '\t' or '\n' or (>= '\u4e00' and <= '\u9fff') or '，')
            {
                continue;
            }

            if (c < 0x80 || char.IsSurrogate(c) || IsDropped(c) || char.IsWhiteSpace(c) || CompatibilityFolding.Instance.Changes(c))
            {
                return text.SequenceEqual(Normalize(text));
            }
        }

        return true;
    }

    public static string Normalize(ReadOnlySpan<char> text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!IsDropped(c))
            {
                kept.Append(c is '\u2028' or '\u2029' or '\u0085' ? '\n' : c != '\t' && c != '\n' && char.IsWhiteSpace(c) ? ' ' : c);
            }
        }

        var result = new StringBuilder(kept.Length);
        CompatibilityFolding.Instance.Fold(kept.ToString(), result);
        return result.ToString();
    }

    private static bool IsDropped(char c) => c switch
    {
        '\t' or '\n' or '\u0085' => false,
        < ' ' or (>= '\u007f' and <= '\u009f') => true,
        '\u00ad' or (>= '\u200b' and <= '\u200f') or (>= '\u202a' and <= '\u202e') => true,
        '\u2060' or '\ufeff' or '\ufffe' or '\uffff' => true,
        _ => false,
    };
}
