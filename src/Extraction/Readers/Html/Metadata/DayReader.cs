using System.Collections.Frozen;
using System.Globalization;

namespace LittleGiants.Extraction.Readers.Html.Metadata;

/// <summary>Finds calendar days in text: ISO dates, dates in figures, dates with the month's name, Chinese dates.</summary>
internal static class DayReader
{
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    private static readonly FrozenDictionary<string, int> Months = Load();

    /// <summary>The first day that the text names; null when none is.</summary>
    /// <param name="monthFirst">Whether 3/4/2020 is the fourth of March (United States).</param>
    public static DateOnly? First(string text, bool monthFirst)
    {
        Span<Token> tokens = stackalloc Token[48];
        var count = Tokens(text, tokens);
        for (var i = 0; i < count; i++)
        {
            if (At(text, tokens[i..count], monthFirst) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>The day of a machine's time stamp, in the time zone it was written in; plain dates and long forms too.</summary>
    public static DateOnly? OfStamp(string stamp)
    {
        var text = stamp.Trim();
        if (text.Length is 10 or 13 && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0)
        {
            var seconds = long.Parse(text.AsSpan(0, 10), CultureInfo.InvariantCulture);
            return Sane(DateOnly.FromDateTime(DateTime.UnixEpoch.AddSeconds(seconds)));
        }

        if (text.Length >= 8 && text.AsSpan(0, 8).IndexOfAnyExceptInRange('0', '9') < 0
            && DateOnly.TryParseExact(text.AsSpan(0, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var packed))
        {
            return Sane(packed);
        }

        return First(text, monthFirst: true);
    }

    /// <summary>Whether a word in lower case is the name of a month.</summary>
    public static bool IsMonth(string word) => Months.ContainsKey(word);

    /// <summary>The day in a web address ("/2020/03/04/", "/2020-03-04-", "20200304").</summary>
    public static DateOnly? InAddress(string address)
    {
        Span<Token> tokens = stackalloc Token[3];
        for (var i = 0; i + 8 <= address.Length; i++)
        {
            if (!char.IsAsciiDigit(address[i]) || (i > 0 && char.IsAsciiDigit(address[i - 1])))
            {
                continue;
            }

            var rest = address.Substring(i, Math.Min(12, address.Length - i));
            if (Tokens(rest, tokens) == 3 && tokens[0].Length == 4 && rest[4] is '/' or '-' or '_' && tokens[1].IsNumber && tokens[2] is { IsNumber: true, Length: <= 2 }
                && tokens[1].Start == 5 && tokens[2].Start == tokens[1].End + 1 && Day(tokens[0].Number, tokens[1].Number, tokens[2].Number) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    private static DateOnly? Sane(DateOnly day) => day.Year is >= FirstYear and <= LastYear ? day : null;

    private static DateOnly? At(string text, ReadOnlySpan<Token> tokens, bool monthFirst)
    {
        if (tokens.Length < 3)
        {
            return null;
        }

        var (first, second, third) = (tokens[0], tokens[1], tokens[2]);
        if (first.IsNumber && second.IsNumber && third.IsNumber)
        {
            var separator = text[first.End];
            if (first.Length == 4 && separator is '-' or '/' or '.' or '年' or '－' && second.Start - first.End <= 2 && third.Start - second.End <= 2)
            {
                return Day(first.Number, second.Number, third.Number);
            }

            if (first.Length <= 2 && second.Length <= 2 && third.Length is 4 or 2 && separator is '.' or '/' or '-' && text[second.End] == separator
                && second.Start - first.End <= 2 && third.Start - second.End <= 2)
            {
                if (third.Length == 2 && separator != '.' && separator != '/')
                {
                    return null;
                }

                var year = third.Length == 2 ? 2000 + third.Number : third.Number;
                var swap = separator == '/' && ((monthFirst && first.Number <= 12) || second.Number > 12);
                return swap ? Day(year, first.Number, second.Number) : Day(year, second.Number, first.Number);
            }

            return null;
        }

        if (first.IsNumber && first.Length <= 2)
        {
            // "12. Januar 2020", "1er mars 2020", "4th of July 2020", "12 de enero de 2020"
            var next = 1;
            while (next < 3 && next < tokens.Length && IsLink(Word(text, tokens[next])))
            {
                next++;
            }

            if (next < tokens.Length && Month(text, tokens[next]) is { } month)
            {
                next++;
                if (next < tokens.Length && IsLink(Word(text, tokens[next])))
                {
                    next++;
                }

                return next < tokens.Length && tokens[next].IsNumber && tokens[next].Length == 4 ? Day(tokens[next].Number, month, first.Number) : null;
            }

            return null;
        }

        if (Month(text, first) is { } named && second.IsNumber && second.Length <= 2)
        {
            // "January 12, 2020", "Jan. 12th 2020"
            var next = IsLink(Word(text, third)) ? 3 : 2;
            return next < tokens.Length && tokens[next].IsNumber && tokens[next].Length == 4 ? Day(tokens[next].Number, named, second.Number) : null;
        }

        return null;
    }

    private static bool IsLink(ReadOnlySpan<char> word) => word is "st" or "nd" or "rd" or "th" or "er" or "of" or "de" or "del" or "e";

    private static ReadOnlySpan<char> Word(string text, Token token) => token.IsNumber ? default : text.AsSpan(token.Start, token.Length);

    private static int? Month(string text, Token token) =>
        !token.IsNumber && Months.TryGetValue(text.Substring(token.Start, token.Length).ToLowerInvariant(), out var month) ? month : null;

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Tokens(string text, Span<Token> tokens)
    {
        var count = 0;
        var i = 0;
        while (i < text.Length && count < tokens.Length)
        {
            var start = i;
            if (char.IsAsciiDigit(text[i]))
            {
                var number = 0;
                while (i < text.Length && char.IsAsciiDigit(text[i]))
                {
                    number = i - start < 8 ? (number * 10) + (text[i] - '0') : number;
                    i++;
                }

                tokens[count++] = new Token(start, i, true, number);
            }
            else if (char.IsLetter(text[i]) && text[i] < '\u2e80')
            {
                while (i < text.Length && char.IsLetter(text[i]) && text[i] < '\u2e80')
                {
                    i++;
                }

                tokens[count++] = new Token(start, i, false, 0);
            }
            else
            {
                i++;
            }
        }

        return count;
    }

    private static FrozenDictionary<string, int> Load()
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        var sections = WordListFile.Read("Readers/Html/Metadata/months.txt", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12");
        foreach (var (month, names) in sections)
        {
            foreach (var name in names)
            {
                months.Add(name, int.Parse(month, CultureInfo.InvariantCulture));
            }
        }

        return months.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private readonly record struct Token(int Start, int End, bool IsNumber, int Number)
    {
        public int Length => End - Start;
    }
}
