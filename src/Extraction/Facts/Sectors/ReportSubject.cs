using System.Buffers;
using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Sectors;

/// <summary>In a report the company speaks of itself: by pronoun, as "the Company", by name. Other parties before the verb are its subject.</summary>
internal sealed class ReportSubject(SourceDocument document, CompanyIdentity? company, SectorWords words, bool isHan) : ISubject
{
    private const int Reach = 100;
    private static readonly SearchValues<char> NameBreaks = SearchValues.Create("、，,。的和与");
    private const int NameTail = 12;
    private const string Company = "公司";

    /// <summary>The characters before it that make it the end of a full name.</summary>
    private const int FormLead = 2;

    /// <summary>"In the year, the main business was …": so short an opening names no other company.</summary>
    private const int Opening = 8;

    /// <summary>"As one of the leading …"; and where the subject stands behind its comma.</summary>
    private const int LongestOpening = 40;
    private readonly List<string> _names = company is null ? [] : [.. company.Aliases.Prepend(company.Name).Where(name => name.Length > 2)];

    public bool IsCompany(TextSpan sentence, ReadOnlySpan<char> text, int statement)
    {
        var before = text[..statement];
        if (WordSearch.ContainsAny(before, words.Others, isHan) || (isHan && NamesOther(before)))
        {
            return false;
        }

        var isShort = before.Length <= Opening;
        before = before[Math.Max(0, before.Length - Reach)..];
        return WordSearch.ContainsAny(before, words.Subjects, isHan) || IsNamed(before) || ((!isHan || isShort) && IsPrincipalActivity(text[statement..]))
            || IsOpening(text, statement);
    }

    public bool IsInName(TextSpan sentence, int offset, int length)
    {
        foreach (var name in _names)
        {
            var from = Math.Max(sentence.Start, sentence.Start + offset + length - name.Length);
            var at = document.Text.IndexOf(name, from, Math.Min(sentence.End, from + (name.Length * 2)) - from, StringComparison.Ordinal);
            if (at >= 0 && at <= sentence.Start + offset && at + name.Length >= sentence.Start + offset + length)
            {
                return true;
            }
        }

        return isHan && IsInCompanyName(sentence.Start + offset + length, sentence.End);
    }

    /// <summary>Whether the last company before the statement is named in full and is not this one.</summary>
    private bool NamesOther(ReadOnlySpan<char> before)
    {
        var at = before.LastIndexOf(Company, StringComparison.Ordinal);
        if (at < FormLead || before.Slice(at - FormLead, FormLead) is not ("有限" or "股份" or "责任"))
        {
            return false;
        }

        var named = before[..(at + Company.Length)];
        foreach (var name in _names)
        {
            if (named.EndsWith(name, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsNamed(ReadOnlySpan<char> text)
    {
        foreach (var name in _names)
        {
            if (text.Contains(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPrincipalActivity(ReadOnlySpan<char> statement)
    {
        foreach (var word in words.Principal)
        {
            if (statement.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"As a manufacturer of …, we …": the subject comes behind the comma.</summary>
    private bool IsOpening(ReadOnlySpan<char> text, int statement)
    {
        var comma = text[statement..].IndexOfAny(',', '，');
        if (statement > LongestOpening || comma < 0 || comma > Reach)
        {
            return false;
        }

        foreach (var opening in words.Openings)
        {
            if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                var rest = text[(statement + comma)..];
                rest = rest[..Math.Min(rest.Length, LongestOpening)];
                return WordSearch.ContainsAny(rest, words.Subjects, isHan) || IsNamed(rest);
            }
        }

        return false;
    }

    /// <summary>"… semiconductor Co., Ltd.": the word is part of another company's name.</summary>
    private bool IsInCompanyName(int end, int limit)
    {
        var rest = document.Text.AsSpan(end, Math.Min(NameTail, limit - end));
        var company = rest.IndexOf("有限公司", StringComparison.Ordinal);
        return company >= 0 && !rest[..company].ContainsAny(NameBreaks);
    }
}
