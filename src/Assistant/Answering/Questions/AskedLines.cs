using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Formulas;

namespace LittleGiants.Assistant.Answering.Questions;

/// <summary>The lines that a question names, also where its verb stands inside a name ("the share of its staff that it has in R&amp;D") or two lines make a share.</summary>
internal static class AskedLines
{
    /// <summary>What a share is computed of, in a concept's derivation.</summary>
    private const string Over = " / ";

    /// <summary>Each share with what it is a part of: both named, with a word for a share, the share is meant.</summary>
    private static readonly Lazy<IReadOnlyList<(string Share, string Part, string Whole)>> Shares = new(() =>
        [.. ConceptCatalog.WithStatements.Concepts.Where(concept => concept.Kind == ConceptKind.Percent)
            .Select(concept => (concept.Id, Parts: concept.Derive?.Split(Over) ?? []))
            .Where(item => item.Parts.Length == 2 && item.Parts.All(part => ConceptCatalog.WithStatements.Find(part) is not null))
            .Select(item => (item.Id, item.Parts[0], item.Parts[1]))]);

    /// <summary>Matches in the order of the text, without overlap.</summary>
    public static IReadOnlyList<LineMatch> Find(string text, QuestionCues cues)
    {
        var vocabulary = LineVocabulary.For(cues.Tag);
        var found = vocabulary.Find(text);

        // Blanks take the place of the verbs, so that places stay.
        var untorn = cues.Verbs.Without(text);
        var torn = vocabulary.Find(untorn).Where(match => text[match.Span.Start..match.Span.End] != untorn[match.Span.Start..match.Span.End]).ToList();
        return torn.Count == 0 ? found
            : [.. found.Where(match => !torn.Exists(whole => whole.Span.Start < match.Span.End && match.Span.Start < whole.Span.End)).Concat(torn).OrderBy(match => match.Span.Start)];
    }

    /// <summary>The longest wording says best what is meant; of wordings that mean two things all are kept.</summary>
    /// <param name="rest">The question without the matches, of the same length.</param>
    public static List<string> Of(IReadOnlyList<LineMatch> matches, string rest, QuestionCues cues)
    {
        var lines = matches.OrderByDescending(match => match.Span.Length).ThenBy(match => match.Span.Start).SelectMany(match => match.Ids).Distinct().ToList();
        var asksShare = cues.Share.IsIn(rest) || cues.Together.IsIn(rest);
        var meant = Shares.Value.Where(share => (asksShare && lines.Contains(share.Part) && lines.Contains(share.Whole)) || IsShareOf(share.Part, matches, rest, cues)).Select(share => share.Share);
        return [.. meant.Concat(lines).Distinct()];
    }

    /// <summary>Two lines of which no share was made: each says something of the other ("net profit of the inventories"); a line of a line ("growth of revenue") is one.</summary>
    public static bool AreSeveral(IReadOnlyList<LineMatch> matches, List<string> lines) =>
        matches.Count > 1 && matches.FirstOrDefault(match => match.Ids.Contains(lines[0])) is { } meant
        && !matches.All(match => match.Ids.Intersect(meant.Ids).Any() || match.Ids.Any(id => id != lines[0] && lines[0].StartsWith(id, StringComparison.Ordinal)));

    /// <summary>"What share of its [staff in R&amp;D]".</summary>
    private static bool IsShareOf(string part, IReadOnlyList<LineMatch> matches, string rest, QuestionCues cues) =>
        cues.Share.Find(rest) is var (_, end) && matches.FirstOrDefault(match => match.Ids.Contains(part)) is { } named && named.Span.Start >= end
        && !cues.Function.Without(cues.FollowUp.Without(rest[end..named.Span.Start])).Any(char.IsLetterOrDigit);
}
