using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts.Identity;
using LittleGiants.Extraction.Facts.Prose;

namespace LittleGiants.Extraction.Facts.Sectors;

/// <summary>Reads the paragraphs of one document and counts what speaks for each sector.</summary>
internal sealed class SectorReading(
    DocumentFrame frame,
    SectorWords words,
    KeywordIndex index,
    ISubject subject,
    SectorOptions options,
    bool isHan)
{
    private const int MaxSentence = 700;
    private const int MaxKindWords = 9;

    /// <summary>So close to the verb the words of a market belong to the product behind them.</summary>
    private const int MarketBeforeProduct = 8;
    private readonly bool _isArticle = frame.Kind is DocumentKind.Article;
    private readonly PhraseIndex _stating = frame.Kind is DocumentKind.Article ? words.StatingInsideWords : words.Stating;
    private readonly Dictionary<string, SectorTally> _tallies = new(StringComparer.Ordinal);
    private readonly List<KeywordHit> _hits = [];
    private bool _sellsOthers;

    public void Read(TopicParagraph paragraph)
    {
        var isDescription = paragraph.Topic == SectionTopic.Products && !_isArticle;
        var text = frame.Document.TextOf(paragraph.Span);
        if ((paragraph.Topic == SectionTopic.Elsewhere && !_isArticle) || (!isDescription && !_stating.IsIn(text)))
        {
            return;
        }

        foreach (var sentence in Sentences.In(frame.Document.Text, paragraph.Span))
        {
            if (sentence.Length <= MaxSentence)
            {
                ReadSentence(sentence, isDescription);
            }
        }
    }

    /// <summary>The sectors that are the company's, by weight.</summary>
    public IReadOnlyList<SectorTally> Best()
    {
        // A trade that sells what others make needs its products stated twice.
        var enough = _tallies.Values
            .Where(tally => tally.IsEnough(options, statedOnly: _sellsOthers || _isArticle) && (!_sellsOthers || (tally.IsStated && tally.StatedSentences > 1)))
            .OrderByDescending(tally => tally.Weight).ThenBy(tally => tally.FirstEvidence).ToList();
        return [.. enough.Where(tally => tally.Weight >= enough[0].Weight * options.SideLine && (tally.IsStated || tally.HasWords(options) || !enough[0].IsStated)).Take(options.MaxSectors)];
    }

    private void ReadSentence(TextSpan sentence, bool isDescription)
    {
        var printed = frame.Document.TextOf(sentence);
        var mayState = _stating.IsIn(printed);
        if (!mayState && !isDescription)
        {
            return;
        }

        // Lines that a layout broke are one sentence.
        var text = !printed.Contains('\n') ? printed
            : isHan ? printed.ToString().Replace("\n", "", StringComparison.Ordinal) : printed.ToString().Replace('\n', ' ');
        var keepsPlaces = text.Length == printed.Length;
        _hits.Clear();
        index.Find(text, _hits);
        var maySell = mayState && words.Selling.IsIn(text);
        if (_hits.Count == 0 && !maySell)
        {
            return;
        }

        var statement = mayState ? StatementIn(text, sentence) : null;
        if (maySell && statement is { } region && WordSearch.ContainsAny(text.Slice(region.Start, region.Length), words.NotMakers, isHan) && !WordSearch.ContainsAny(text, words.Makers, isHan))
        {
            // What a company says of itself first is its trade; later ones are side lines.
            _sellsOthers |= !_tallies.Values.Any(tally => tally.IsStated);
            return;
        }

        // A description also tells of the trade; what is the company's own speaks of it.
        isDescription &= WordSearch.ContainsAny(text, words.Subjects, isHan) && !WordSearch.ContainsAny(text, words.Others, isHan);
        var market = isDescription ? WordSearch.FirstOf(text, words.Markets, isHan) : -1;
        var isFirst = true;
        foreach (var hit in _hits)
        {
            if (IsExcluded(text, hit) || (keepsPlaces && subject.IsInName(sentence, hit.Start, hit.Length)))
            {
                continue;
            }

            if (statement is { } stated && stated.Contains(new TextSpan(hit.Start, hit.Start + hit.Length)) && (!hit.Keyword.IsGeneric || IsNear(text, stated, hit)))
            {
                if (IsPurpose(text, stated, hit))
                {
                    continue;
                }

                Tally(hit).State(hit.Keyword, sentence, isFirst, isDescription);
                isFirst = false;
            }
            else if (isDescription && !hit.Keyword.IsGeneric && (market < 0 || hit.Start < market))
            {
                Tally(hit).Describe(hit.Keyword, sentence);
            }
        }
    }

    /// <summary>Where the sentence states what the company makes: behind or before the stating words, up to the words of markets.</summary>
    private TextSpan? StatementIn(ReadOnlySpan<char> text, TextSpan sentence)
    {
        TextSpan? other = null;
        for (var at = _stating.IndexIn(text, 0); at >= 0; at = _stating.IndexIn(text, at + 1))
        {
            if (PhraseAt(text, at, words.After) is { } phrase && subject.IsCompany(sentence, text, at + SubjectIn(text.Slice(at, phrase))))
            {
                var start = at + phrase;
                var reach = Math.Min(text.Length - start, isHan ? options.HanReach : options.Reach);
                var region = ObjectOf(text, start, reach);
                if (HasHit(region))
                {
                    return region;
                }

                other ??= region;
            }

            if (PhraseAt(text, at, words.Being) is { } being && KindOf(text, at + being) is { } kind && HasHit(kind) && subject.IsCompany(sentence, text, at))
            {
                return kind;
            }

            if ((_isArticle || isHan) && PhraseAt(text, at, words.Before, insideWord: true) is not null && subject.IsCompany(sentence, text, at))
            {
                var region = new TextSpan(Math.Max(0, at - (isHan ? options.HanGenericReach : options.GenericReach)), at);
                if (HasHit(region))
                {
                    return region;
                }
            }

        }

        return other;
    }

    /// <summary>From behind the stating words to the words of markets; in Chinese a market may stand before the product: 应用于…的product.</summary>
    private TextSpan ObjectOf(ReadOnlySpan<char> text, int start, int reach)
    {
        var part = text.Slice(start, reach);
        var market = WordSearch.FirstOf(part, words.Markets, isHan);
        if (market < 0)
        {
            return new TextSpan(start, start + reach);
        }

        var clause = part[market..];
        clause = clause[..(clause.IndexOfAny('，', ',', '。') is >= 0 and var end ? end : clause.Length)];
        var head = isHan ? clause.IndexOf('的') : -1;
        return head >= 0 && market < MarketBeforeProduct
            ? new TextSpan(start + market + head + 1, start + market + clause.Length)
            : new TextSpan(start, start + market);
    }

    /// <summary>What stands between "is a" and a word for a maker.</summary>
    private static TextSpan? KindOf(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        for (var count = 0; count < MaxKindWords && at < text.Length; count++)
        {
            while (at < text.Length && text[at] == ' ')
            {
                at++;
            }

            var end = at;
            while (end < text.Length && text[end] is not (' ' or ',' or '.' or ';'))
            {
                end++;
            }

            if (ArticleCues.Instance.IsRole(text[at..end]))
            {
                return new TextSpan(start, end);
            }

            if (end < text.Length && text[end] is '.' or ';')
            {
                return null;
            }

            at = Math.Min(text.Length, end + 1);
        }

        return null;
    }

    private bool HasHit(TextSpan region)
    {
        foreach (var hit in _hits)
        {
            if (region.Contains(hit.Start))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"we manufacture" brings its subject along.</summary>
    private int SubjectIn(ReadOnlySpan<char> phrase)
    {
        var space = phrase.IndexOf(' ');
        return !isHan && space > 0 && words.Subjects.Contains(phrase[..space].ToString(), StringComparer.OrdinalIgnoreCase) ? space : 0;
    }

    private int? PhraseAt(ReadOnlySpan<char> text, int at, IReadOnlyList<string> phrases, bool insideWord = false)
    {
        if (!isHan && !insideWord && at > 0 && char.IsLetter(text[at - 1]))
        {
            return null;
        }

        foreach (var phrase in phrases)
        {
            var end = at + phrase.Length;
            if (text[at..].StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && (isHan || end == text.Length || !char.IsLetter(text[end]) || !char.IsLetter(phrase[^1])))
            {
                return phrase.Length;
            }
        }

        return null;
    }

    /// <summary>Whether a word that other trades use as well is the product itself: close to the stating words, and not what the product is for.</summary>
    private bool IsNear(ReadOnlySpan<char> text, TextSpan statement, KeywordHit hit) =>
        hit.Start - statement.Start <= (isHan ? options.HanGenericReach : options.GenericReach)
        && !WordSearch.ContainsAny(text[statement.Start..hit.Start], words.Purposes, isHan);

    /// <summary>"Glass for displays": behind the company's product stands what it is for, up to the next comma. "Machines for glass" names no product before.</summary>
    private bool IsPurpose(ReadOnlySpan<char> text, TextSpan statement, KeywordHit hit)
    {
        if (isHan)
        {
            return false;
        }

        foreach (var before in _hits)
        {
            var end = before.Start + before.Length;
            if (before.Start >= statement.Start && end < hit.Start && !text[end..hit.Start].ContainsAny(',', ';') && WordSearch.ContainsAny(text[end..hit.Start], words.Purposes, isHan))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsExcluded(ReadOnlySpan<char> text, KeywordHit hit)
    {
        foreach (var exclude in hit.Keyword.Exclude)
        {
            if (text.Contains(exclude, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private SectorTally Tally(KeywordHit hit)
    {
        if (!_tallies.TryGetValue(hit.Keyword.Sector, out var tally))
        {
            _tallies[hit.Keyword.Sector] = tally = new SectorTally(hit.Keyword.Sector);
        }

        return tally;
    }
}
