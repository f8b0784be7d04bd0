using LittleGiants.Extraction.Criteria;

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
        var quotes = await OpenPlay.QuotesAsync(turn, Search.SearchScope.Everything, cancellationToken);
        return string.Join('\n', [.. parts, .. quotes.Count > 0 ? [turn.Wording[AnswerPhrase.Passages], .. quotes] : Array.Empty<string>()]);
    }
}
