using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Facts;

namespace LittleGiants.Assistant.Answering.Questions;

/// <summary>Fills what a question leaves out from what the talk is about.</summary>
internal static class FollowUps
{
    /// <summary>Words of a question that can only be a follow-up when nothing else was recognised.</summary>
    private const int FewWords = 6;

    private const int FewCharacters = 12;

    /// <summary>What the ids of concepts that are shares of others end with.</summary>
    private const string ShareOf = "_share";

    public static Question Complete(Question question, string text, Focus before, IReadOnlyList<CompanyRecord> companies, QuestionCues cues)
    {
        var leans = cues.FollowUp.IsIn(text);
        var isShort = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= FewWords || text.Length <= FewCharacters;
        var isBare = question is { Lines.Count: 0, Definition: null, Events.Count: 0, Role: null };
        var isEllipsis = isBare && IsEllipsis(text, cues);
        var namesCompany = question.Companies.Count > 0;
        var earlier = Enum.TryParse<Intent>(before.Intent, out var intent) ? intent : default(Intent?);
        question = question with { IsFollowUp = leans || isShort };

        // 1. The company of the talk; the only one of the library.
        if (!namesCompany && question.Unknown.Count == 0 && NeedsCompany(question))
        {
            var known = before.Companies.Select(id => companies.FirstOrDefault(company => company.Id == id)).OfType<CompanyRecord>().ToList();
            if (known.Count == 0 && companies.Count == 1)
            {
                known = [companies[0]];
            }

            question = question with { Companies = known, Mentions = [.. known.Select(company => company.Name)], Document = before.Document };
        }

        // 2. "And in 2022?", "And Company B?", "In euros?": all the rest is that of the talk.
        if (isEllipsis && earlier is { } wanted && question.Intent != Intent.Why && (question.Years.Count > 0 || question.IsPriorYear || namesCompany || question.Currency is not null))
        {
            question = question with { Intent = wanted == Intent.Compare && namesCompany && question.Companies.Count == 1 ? Intent.Value : wanted };
            question = WithTopic(question, before, question.Intent);
        }
        else if (isEllipsis && earlier is null && namesCompany && question.Intent == Intent.Open)
        {
            question = question with { Intent = Intent.Summary };
        }

        // "By how much did it grow?": the line of the talk.
        if (isBare && question.Intent == Intent.Open && question.IsFollowUp && cues.Change.IsIn(text) && before.Line is { } grown)
        {
            question = question with { Intent = Intent.Change, Lines = [grown] };
        }

        // "What share is that?": of the line of the talk, where a share of it is known as a line of its own.
        if (isBare && question.Intent == Intent.Open && question.IsFollowUp && cues.Share.IsIn(text) && before.Line + ShareOf is var share && ConceptCatalog.WithStatements.Find(share) is not null)
        {
            question = question with { Intent = Intent.Value, Lines = [share] };
        }

        // 3. "Why?": of what was answered.
        if (question.Intent == Intent.Why && isBare && earlier is Intent.Event or Intent.Officer or Intent.Change or Intent.Value or Intent.Compare)
        {
            question = WithTopic(question, before, earlier.Value) with { Intent = earlier is Intent.Event or Intent.Officer ? earlier.Value : Intent.Why };
        }

        // 4. "And the CFO?": an office again, though the letters may also name a line.
        if (earlier == Intent.Officer && question is { Role: not null, IsFollowUp: true })
        {
            question = question with { Intent = Intent.Officer, Lines = [] };
        }

        // 5. "Which of them has more employees?": of several companies a comparison.
        if (!namesCompany && question is { Companies.Count: > 1, Lines.Count: > 0, Intent: Intent.Value or Intent.Change } && (question.Superlative != 0 || earlier == Intent.Compare))
        {
            question = question with { Intent = Intent.Compare };
        }

        // 6. The year of the talk, when the question is about the same company and names none.
        if (question.Years.Count == 0 && !question.IsPriorYear && (question.Intent == Intent.Why ? before.Year : before.KnownYear) is { } year && (leans || isEllipsis) && !cues.LatestYear.IsIn(text)
            && question.Companies.Select(company => company.Id).SequenceEqual(before.Companies))
        {
            question = question with { Years = [year] };
        }

        return question;
    }

    private static Question WithTopic(Question question, Focus before, Intent intent) => question with
    {
        Lines = before.Line is { } line ? [line] : [],
        LineWords = before.LineWords ?? question.LineWords,
        Events = before.Topic is { } topic && intent == Intent.Event ? [topic] : [],
        Role = intent == Intent.Officer ? before.Topic : null,
    };

    /// <summary>Whether nothing is left of a question but for names, years and small words.</summary>
    private static bool IsEllipsis(string text, QuestionCues cues)
    {
        var rest = AskedCurrency.Without(text, cues);
        foreach (var words in new[] { cues.FollowUp, cues.PriorYear, cues.LatestYear, cues.Through, cues.Function, cues.Ellipsis })
        {
            rest = words.Without(rest);
        }

        return !rest.Any(char.IsLetter);
    }

    private static bool NeedsCompany(Question question) => question.Intent is not (Intent.List or Intent.Programme or Intent.Screen)
        && !(question.Intent == Intent.Compare && question.IsOverAll);
}
