using LittleGiants.Extraction.Facts.Identity;

namespace LittleGiants.Assistant.Search.Routing;

/// <summary>Finds the companies that a question names.</summary>
/// <param name="isTerm">Whether a token is a word of the trade: "ROA" abbreviates no company.</param>
/// <param name="isOwn">Whether a token stands in the company's own documents only, so that it needs no capital.</param>
internal sealed class MentionReader(CompanyNames names, Func<string, bool> isTerm, Func<string, long, bool> isOwn)
{
    private const int LongestName = 8;

    public List<Mention> Read(string text)
    {
        var words = NameWord.In(text);
        var tokens = words.Select(word => word.Token).ToArray();
        var mentions = new List<Mention>();
        for (var at = 0; at < words.Count; at++)
        {
            if (names.At(tokens, at) is { } hit && Accepted(words, at, hit.Length, hit.Names) is { Count: > 0 } companies)
            {
                mentions.Add(new Mention(words[at].Start, words[at + hit.Length - 1].End, companies));
                at += hit.Length - 1;
            }
            else if (names.Exactly(words[at].Text) is { Count: > 0 } exact)
            {
                mentions.Add(new Mention(words[at].Start, words[at].End, exact));
            }
            else if (words[at].Text.Count(char.IsUpper) > 1 && !isTerm(words[at].Token) && names.AbbreviatedBy(words[at].Text) is { Count: 1 } abbreviated)
            {
                mentions.Add(new Mention(words[at].Start, words[at].End, abbreviated));
            }
        }

        for (var at = 0; at < text.Length; at++)
        {
            if (Tokenizer.Han(text[at]) && names.HanAt(text, at) is { } hit)
            {
                var end = EndOfForm(text, at + hit.Length);
                mentions.Add(new Mention(at, end, hit.Companies));
                at = end - 1;
            }
        }

        // Who writes one name with a capital writes all of them so: "square" beside it is no company.
        if (mentions.Exists(mention => char.IsUpper(text[mention.Start])))
        {
            mentions.RemoveAll(mention => text[mention.Start..mention.End] is var written && written.All(char.IsLower) && names.Exactly(written).Count == 0);
        }

        return mentions;
    }

    /// <summary>The legal form that stands at the end of a Chinese name belongs to it.</summary>
    private static int EndOfForm(string text, int end) =>
        end + LegalForms.Instance.Writings.Where(form => text.AsSpan(end).StartsWith(form, StringComparison.Ordinal)).Select(form => form.Length).DefaultIfEmpty().Max();

    /// <summary>Names with a legal form that no mention covers: companies of which there is nothing.</summary>
    public static List<string> Strangers(string text, IReadOnlyList<Mention> mentions)
    {
        var strangers = new List<string>();
        var words = NameWord.In(text);
        for (var at = 1; at < words.Count; at++)
        {
            if (mentions.Any(mention => mention.Covers(words[at].Start)) || LegalForms.Instance.AtEnd(text.AsSpan(0, words[at].End)) is not { } form || form.Length > words[at].Text.Length + 3)
            {
                continue;
            }

            var first = at;
            while (first > 0 && at - first < LongestName && (words[first - 1].Start >= words[at].End - form.Length || IsPartOfName(text, words, first - 1)) && !mentions.Any(mention => mention.Covers(words[first - 1].Start)))
            {
                first--;
            }

            if (first < at)
            {
                strangers.Add(text[words[first].Start..words[at].End]);
            }
        }

        return strangers;
    }

    private static bool IsPartOfName(string text, List<NameWord> words, int at) =>
        words[at].IsCapital && !QuestionWords.Instance.IsIdle(words[at].Token) && text.AsSpan(words[at].End, words[at + 1].Start - words[at].End).IndexOfAnyExcept(" &,-.") < 0;

    private List<long> Accepted(List<NameWord> words, int at, int length, IReadOnlyList<CompanyName> found)
    {
        var word = words[at];
        var isCapital = words.Skip(at).Take(length).All(part => part.IsCapital);
        var next = at + length < words.Count && words[at + length].Start == words[at + length - 1].End + 1 ? words[at + length] : default(NameWord?);
        var accepted = found.Where(name => name.Strength switch
        {
            NameStrength.Sure => true,
            NameStrength.Word => (isCapital && !RoutingWords.Instance.IsCommon(word.Token) && !isTerm(word.Token)) || (word.Token.Length > 3 && isOwn(word.Token, name.Company)),
            _ => (isCapital && !(next is { } follower && char.IsUpper(follower.Text[0]))) || isOwn(word.Token, name.Company),
        }).ToList();

        // A beginning that several companies share names none of them; a whole name that they share names all.
        if (accepted.Count > 0 && accepted.TrueForAll(name => name.Strength == NameStrength.Beginning) && accepted.DistinctBy(name => name.Company).Count() > 1)
        {
            return [];
        }

        return [.. accepted.Select(name => name.Company).Distinct()];
    }
}
