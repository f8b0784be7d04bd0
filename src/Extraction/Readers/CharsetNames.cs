using System.Text;

namespace LittleGiants.Extraction.Readers;

/// <summary>Encodings by the labels that files use, read the way browsers do (latin1 is windows-1252, gb2312 is gb18030).</summary>
internal static class CharsetNames
{
    /// <summary>Longer labels are not looked up: a label is a stranger's text.</summary>
    private const int MaxLabelLength = 40;

    /// <summary>Null for an unknown label or none.</summary>
    public static Encoding? Find(string? label)
    {
        var name = label?.Trim().Trim('"', '\'').ToLowerInvariant();
        if (string.IsNullOrEmpty(name) || name.Length > MaxLabelLength)
        {
            return null;
        }

        return name switch
        {
            "utf-8" or "utf8" or "unicode-1-1-utf-8" => Encoding.UTF8,
            "utf-16" or "utf-16le" or "unicode" or "ucs-2" => Encoding.Unicode,
            "utf-16be" => Encoding.BigEndianUnicode,
            "ascii" or "us-ascii" or "latin1" or "l1" or "iso-8859-1" or "iso8859-1" or "iso_8859-1" or "cp1252" or "ansi" => Of("windows-1252"),
            "gb2312" or "gb_2312-80" or "gb_2312" or "x-gbk" or "gbk" or "cp936" or "ms936" or "chinese" or "euc-cn" => Of("gb18030"),
            "big5-hkscs" or "cn-big5" or "x-x-big5" => Of("big5"),
            "sjis" or "shift-jis" or "x-sjis" or "ms_kanji" => Of("shift_jis"),
            _ => Of(name),
        };
    }

    private static Encoding? Of(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name) switch
    {
        { } encoding => encoding,
        null when name.StartsWith("iso-8859-", StringComparison.Ordinal) => CodePagesEncodingProvider.Instance.GetEncoding("windows-1252"),
        null => null,
    };
}
