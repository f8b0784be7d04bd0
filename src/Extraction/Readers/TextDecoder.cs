using System.Text;
using System.Text.Unicode;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Readers;

/// <summary>Tells the encoding of a file from its bytes and decodes it.</summary>
internal static class TextDecoder
{
    private static readonly Encoding Utf32BigEndian = new UTF32Encoding(bigEndian: true, byteOrderMark: false);

    /// <summary>UTF-32's little-endian mark begins with UTF-16's, so it stands before it.</summary>
    private static readonly (byte[] Mark, Encoding Encoding)[] Marks =
    [
        ([0xef, 0xbb, 0xbf], Encoding.UTF8),
        ([0xff, 0xfe, 0, 0], Encoding.UTF32),
        ([0, 0, 0xfe, 0xff], Utf32BigEndian),
        ([0xff, 0xfe], Encoding.Unicode),
        ([0xfe, 0xff], Encoding.BigEndianUnicode),
        ([0x84, 0x31, 0x95, 0x33], CharsetNames.Find("gb18030")!),
    ];

    /// <summary>Null when the bytes are no text.</summary>
    /// <param name="declared">What the file itself or its carrier says (a <c>meta</c> element, an XML declaration); bytes that contradict it win.</param>
    public static DecodedText? Decode(ReadOnlySpan<byte> bytes, string? declared = null, TextDecoderOptions? options = null)
    {
        options ??= TextDecoderOptions.Default;
        var (encoding, skip) = Choose(bytes, declared, options);
        if (encoding is null)
        {
            return null;
        }

        var text = encoding.GetString(bytes[skip..]);
        var (controls, replaced) = Count(text);
        return controls > (text.Length * options.MaxControlShare) + 1 || replaced > (text.Length * options.MaxReplacedShare) + 1
            ? null
            : new DecodedText(text, encoding.WebName, replaced);
    }

    /// <summary>The part of a file that is enough to tell text from other bytes; cut behind a line where there is one.</summary>
    public static ReadOnlySpan<byte> Sample(ReadOnlySpan<byte> bytes, TextDecoderOptions? options = null)
    {
        var size = (options ?? TextDecoderOptions.Default).RecognitionBytes;
        if (bytes.Length <= size)
        {
            return bytes;
        }

        var line = bytes[..size].LastIndexOf((byte)'\n');
        return bytes[..(line > size / 2 ? (line + 1) / 4 * 4 : size)];
    }

    public static ReadWarning ReplacedWarning(DecodedText decoded) =>
        new("brokenCharacters", $"{decoded.ReplacedCount} characters are not valid {decoded.Charset}; they stand as U+FFFD.");

    private static (Encoding? Encoding, int Skip) Choose(ReadOnlySpan<byte> bytes, string? declared, TextDecoderOptions options)
    {
        // 1. A byte order mark.
        foreach (var (mark, encoding) in Marks)
        {
            if (bytes.StartsWith(mark) && (encoding is not UTF32Encoding || bytes.Length % 4 == 0))
            {
                return (encoding, mark.Length);
            }
        }

        // 2. Zero bytes: UTF-16 or UTF-32 without a mark, or no text; a few are dirt in 8-bit text.
        var sample = bytes[..Math.Min(bytes.Length, options.SampleBytes)];
        var zeros = sample.Count((byte)0);
        if (zeros > 0)
        {
            var wide = WideEncoding(sample, options);
            if (wide is not null || zeros > sample.Length * options.MaxZeroShare)
            {
                return (wide, 0);
            }
        }

        // 3. UTF-8 proves itself; a few broken sequences among many good ones do not disprove it.
        if (Utf8.IsValid(bytes) || IsNearlyUtf8(sample, options))
        {
            return (Encoding.UTF8, 0);
        }

        // 4. What the file says of itself.
        if (CharsetNames.Find(declared) is { IsSingleByte: false, CodePage: not 65001 } multiByte && DecodesWell(multiByte, sample, options))
        {
            return (multiByte, 0);
        }

        // 5. Chinese pairs or single bytes.
        if (IsGb18030(sample, options))
        {
            return (CharsetNames.Find("gb18030"), 0);
        }

        return (CharsetNames.Find(declared) is { IsSingleByte: true } singleByte ? singleByte : CharsetNames.Find("windows-1252"), 0);
    }

    private static bool DecodesWell(Encoding encoding, ReadOnlySpan<byte> sample, TextDecoderOptions options)
    {
        var text = encoding.GetString(sample);
        return Count(text).Replaced <= (text.Length * options.MaxReplacedShare) + 1;
    }

    private static (int Controls, int Replaced) Count(string text)
    {
        int controls = 0, replaced = 0;
        foreach (var c in text)
        {
            if (c < ' ')
            {
                if (c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u001a'))
                {
                    controls++;
                }
            }
            else if (c == '\ufffd')
            {
                replaced++;
            }
        }

        return (controls, replaced);
    }

    private static bool IsNearlyUtf8(ReadOnlySpan<byte> sample, TextDecoderOptions options)
    {
        int valid = 0, broken = 0;
        while (sample.Length > 0)
        {
            var ascii = sample.IndexOfAnyExceptInRange((byte)0, (byte)0x7f);
            if (ascii < 0)
            {
                break;
            }

            sample = sample[ascii..];
            if (Rune.DecodeFromUtf8(sample, out _, out var consumed) == System.Buffers.OperationStatus.Done)
            {
                valid++;
            }
            else
            {
                broken++;
            }

            sample = sample[Math.Max(consumed, 1)..];
        }

        return valid >= options.ValidPerBroken && valid >= broken * options.ValidPerBroken;
    }

    private static Encoding? WideEncoding(ReadOnlySpan<byte> sample, TextDecoderOptions options)
    {
        Encoding? best = null;
        var bestShare = options.MinUsualShare;
        foreach (var encoding in (ReadOnlySpan<Encoding>)[Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Utf32BigEndian])
        {
            var size = encoding is UTF32Encoding ? 4 : 2;
            var text = encoding.GetString(sample[..(sample.Length / size * size)]);
            var usual = 0;
            foreach (var c in text)
            {
                usual += IsUsual(c) ? 1 : 0;
            }

            var share = text.Length == 0 ? 0 : usual / (double)text.Length;
            if (share > bestShare)
            {
                (best, bestShare) = (encoding, share);
            }
        }

        return best;
    }

    /// <summary>Latin letters, digits, punctuation, Han and full-width forms: what reports are written in.</summary>
    private static bool IsUsual(char c) =>
        c is (>= ' ' and < '\u007f') or '\t' or '\n' or '\r' or (>= '\u00a0' and <= '\u017f') or (>= '\u2010' and <= '\u2044') or '€'
            or (>= '\u3000' and <= '\u303f') or (>= '\u4e00' and <= '\u9fa5') or (>= '\uff00' and <= '\uffee');

    private static bool IsGb18030(ReadOnlySpan<byte> sample, TextDecoderOptions options)
    {
        int pairs = 0, everyday = 0, broken = 0;
        for (var i = 0; i < sample.Length; i++)
        {
            var lead = sample[i];
            if (lead < 0x80)
            {
                continue;
            }

            var trail = i + 1 < sample.Length ? sample[i + 1] : (byte)0;
            pairs++;
            if (lead is 0x80 or 0xff || trail is < 0x30 or 0x7f or 0xff || (trail is > 0x39 and < 0x40))
            {
                broken += i + 1 < sample.Length ? 1 : 0;
            }
            else if (trail < 0x40)
            {
                i += 3; // four bytes
            }
            else
            {
                // Level-1 characters and the punctuation, full-width and number rows.
                everyday += lead is (>= 0xb0 and <= 0xd7) or (>= 0xa1 and <= 0xa3) && trail >= 0xa1 ? 1 : 0;
                i++;
            }
        }

        return pairs > 0 && everyday >= pairs * options.MinEverydayHan && broken <= pairs * options.MaxBrokenPairs;
    }
}
