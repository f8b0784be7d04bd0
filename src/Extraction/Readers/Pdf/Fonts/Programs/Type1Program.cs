using System.Globalization;
using System.Text;

namespace LittleGiants.Extraction.Readers.Pdf.Fonts.Programs;

/// <summary>A Type 1 program: the Encoding array of its clear-text part.</summary>
internal sealed class Type1Program : FontProgram
{
    private readonly string?[] _encoding;

    private Type1Program(string?[] encoding) => _encoding = encoding;

    public static new FontProgram? Open(ReadOnlyMemory<byte> bytes, FontOptions options)
    {
        var text = bytes.Span[..Math.Min(bytes.Length, options.MaxType1HeaderBytes)];
        var end = text.IndexOf("eexec"u8);
        text = end < 0 ? text : text[..end];
        var start = text.IndexOf("/Encoding"u8);
        if (start < 0)
        {
            return null;
        }

        text = text[(start + "/Encoding".Length)..];
        var definition = text.TrimStart(" \r\n\t"u8);
        return new Type1Program(definition.StartsWith("StandardEncoding"u8) ? BaseEncodings.Standard : Entries(text));
    }

    public override string? EncodedName(int code) => code is >= 0 and < 256 ? _encoding[code] : null;

    /// <summary>Entries of the form <c>dup 65 /A put</c>; numbers may be written with a radix (<c>8#101</c>).</summary>
    private static string?[] Entries(ReadOnlySpan<byte> text)
    {
        var encoding = new string?[256];
        var fields = Encoding.Latin1.GetString(text).Replace("/", " /", StringComparison.Ordinal)
            .Split([' ', '\r', '\n', '\t', '\0', '\f', '[', ']'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 2 < fields.Length; i++)
        {
            if (fields[i] is "def" or "readonly" && i > 0 && fields[i - 1] is not "for")
            {
                break;
            }

            if (fields[i] == "dup" && Code(fields[i + 1]) is { } code and >= 0 and < 256 && fields[i + 2].StartsWith('/'))
            {
                var name = fields[i + 2][1..];
                encoding[code] = name is ".notdef" ? null : name;
                i += 2;
            }
        }

        return encoding;
    }

    private static int? Code(string field)
    {
        var radix = field.IndexOf('#', StringComparison.Ordinal);
        if (radix < 0)
        {
            return int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var plain) ? plain : null;
        }

        var value = 0;
        foreach (var digit in field.AsSpan(radix + 1))
        {
            value = field.AsSpan(0, radix) switch
            {
                "8" when digit is >= '0' and <= '7' => (value * 8) + digit - '0',
                "16" when char.IsAsciiHexDigit(digit) => (value * 16) + Convert.ToInt32(digit.ToString(), 16),
                _ => 256,
            };
            if (value > 255)
            {
                return null;
            }
        }

        return value;
    }
}
