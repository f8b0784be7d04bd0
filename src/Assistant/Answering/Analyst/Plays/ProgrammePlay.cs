using LittleGiants.Assistant.Search;
using LittleGiants.Extraction.Criteria;
using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Answering.Analyst.Plays;

/// <summary>What the programme and its criteria are: from articles of the library, then the rules of the profile.</summary>
internal sealed class ProgrammePlay : IPlay
{
    public async Task<string> PlayAsync(Turn turn, CancellationToken cancellationToken)
    {
        var profile = turn.Profile;
        var state = turn.Ledger.State($"{profile.Id}, {profile.Edition}: {turn.Verdicts.Name(profile)}; {profile.Basis}");
        var parts = new List<string> { $"{turn.Wording.Say(AnswerPhrase.ProfileHead, turn.Verdicts.Name(profile), profile.Edition)} [{state.Id}]" };
        foreach (var criterion in profile.Criteria)
        {
            var asked = criterion.Rule is FactRule rule ? VerdictWording.Asked(rule) : "";
            var title = turn.Verdicts.Title(criterion);
            var entry = turn.Ledger.State($"{title} {asked} ({criterion.Source})");
            parts.Add($"- {(asked.Length > 0 ? turn.Wording.Say(AnswerPhrase.ProfileLine, title, asked) : title)} [{entry.Id}]");
        }

        turn.Note("show_profile", profile.Id, $"{profile.Criteria.Count} criteria");
        var quotes = await QuotesAsync(turn, cancellationToken);
        return string.Join('\n', [.. parts, .. quotes.Count > 0 ? [turn.Wording[AnswerPhrase.Passages], .. quotes] : Array.Empty<string>()]);
    }

    /// <summary>Articles on the programme; without one, articles at all. What a company writes of itself explains no programme.</summary>
    private static async Task<IReadOnlyList<string>> QuotesAsync(Turn turn, CancellationToken cancellationToken)
    {
        var documents = await turn.Library.DocumentsAsync(cancellationToken);
        var articles = documents.Where(document => document.Kind == DocumentKind.PolicyArticle).ToList();
        articles = articles.Count > 0 ? articles : [.. documents.Where(document => document.Kind == DocumentKind.Article)];
        return articles.Count > 0 ? await OpenPlay.QuotesAsync(turn, turn.Question.Core, SearchScope.Of([.. articles.Select(document => document.Id)]), cancellationToken) : [];
    }
}
