using System.Buffers;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Identity;

/// <summary>Names on the first pages, in running heads and above the line that says that the name stands above it.</summary>
internal sealed class CoverReading(SourceDocument document, IdentityOptions options)
{
    private static readonly SearchValues<char> NoName = SearchValues.Create("()☒☐:#");
    private const int BlocksAboveLine = 2;
    private const int MaxRegistrant = 100;
    private readonly IdentityCues _cues = IdentityCues.Instance;
    private readonly CompanyNames _names = CompanyNames.Instance;

    public void Read(NameBallot ballot)
    {
        var voted = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < document.Blocks.Count; i++)
        {
            var block = document.Blocks[i];
            if (block.Page > options.CoverPages || (document.Pages.Count == 1 && i > options.CoverBlocks))
            {
                break;
            }

            if (block.Kind is BlockKind.Table or BlockKind.Navigation)
            {
                continue;
            }

            var text = document.TextOf(block.Span);
            if (IsUnderName(text))
            {
                ReadRegistrant(i, ballot);
                continue;
            }

            var weight = options.CoverLine / (block.Page > 1 ? 2 : 1) + (block is { Kind: BlockKind.Title } or { Kind: BlockKind.Heading, Level: < 4 } && block.Page == 1 ? options.CoverTitle : 0);
            foreach (var line in text.SplitAny('\n', '|', '•'))
            {
                ReadLine(text[line].Trim(), weight, ballot, voted);
            }
        }

        ReadRunningHeads(ballot);
        FindRegistrant(ballot);
    }

    /// <summary>A filing bound into a glossy report has its cover further inside.</summary>
    private void FindRegistrant(NameBallot ballot)
    {
        var at = Caseless.IndexOf(document.Text, _cues.UnderName[0]);
        if (at < 0 || document.PageAt(at).Number <= options.CoverPages)
        {
            return;
        }

        for (var i = 0; i < document.Blocks.Count; i++)
        {
            if (document.Blocks[i].Span.Contains(at))
            {
                ReadRegistrant(i, ballot);
                return;
            }
        }
    }

    private void ReadLine(ReadOnlySpan<char> line, int weight, NameBallot ballot, HashSet<string> voted)
    {
        if (_names.IsName(line))
        {
            Vote(line, weight);
            return;
        }

        if (line.Length > 400)
        {
            return;
        }

        // A name at the start of a line that goes on with a report's name or an address.
        var text = line.ToString();
        if (_names.Opening(text) is { } name)
        {
            var rest = text.AsSpan(name.End).TrimStart();
            var isReport = SaysReport(rest);
            if (isReport || rest.StartsWith(",", StringComparison.Ordinal))
            {
                Vote(text.AsSpan(0, name.End), isReport ? weight : options.CoverLine);
            }
        }

        void Vote(ReadOnlySpan<char> name, int votes)
        {
            if (voted.Add(NameKey.Of(name)))
            {
                ballot.Vote(name, votes);
            }
            else
            {
                ballot.Vote(name, 1);
            }
        }
    }

    private void ReadRunningHeads(NameBallot ballot)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var block in document.Blocks)
        {
            if (block.Kind is not BlockKind.RunningHead || block.Span.Length > 160)
            {
                continue;
            }

            var text = document.TextOf(block.Span).ToString();
            var count = seen[text] = seen.GetValueOrDefault(text) + 1;
            if (count == 2)
            {
                foreach (var line in text.Split('\n', '|', '•'))
                {
                    var part = line.Trim();
                    if (_names.IsName(part))
                    {
                        ballot.Vote(part, options.RunningHead);
                    }
                    else if (_names.Opening(part) is { } name && SaysReport(part.AsSpan(name.End)))
                    {
                        ballot.Vote(part.AsSpan(0, name.End), options.RunningHead);
                    }
                }
            }
        }
    }

    private bool SaysReport(ReadOnlySpan<char> text)
    {
        foreach (var word in _cues.ReportWords)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsUnderName(ReadOnlySpan<char> text)
    {
        foreach (var words in _cues.UnderName)
        {
            if (text.TrimStart('(').StartsWith(words, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private void ReadRegistrant(int index, NameBallot ballot)
    {
        for (var i = index - 1; i >= Math.Max(0, index - BlocksAboveLine); i--)
        {
            var line = document.TextOf(document.Blocks[i].Span);
            line = line[(line.TrimEnd().LastIndexOf('\n') + 1)..].Trim();
            if (line.IndexOfAnyExcept("_-— .") < 0)
            {
                continue;
            }

            if (line.Length is > 2 and < MaxRegistrant && !line.ContainsAny(NoName) && line.Count(char.IsAsciiDigit) < 5 && CompanyNames.LooksLikeName(line))
            {
                ballot.Vote(line, options.Form);
            }

            return;
        }
    }
}

file static class SpanCounting
{
    public static int Count(this ReadOnlySpan<char> text, Func<char, bool> matches)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += matches(c) ? 1 : 0;
        }

        return count;
    }
}
