using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Answering.Questions;

/// <summary>Fills what a question leaves out from what the talk is about.</summary>
internal static class FollowUps
{
    /// <summary>Words of a question that can only be a follow-up when nothing else was recognised.</summary>
    private const int FewWords = 6;

    public static Question Complete(Question question, string text, Focus before, IReadOnlyList<CompanyRecord> companies, QuestionCues cues)
    {
        var leans = cues.FollowUp.Begins(text) || cues.FollowUp.IsIn(text);
        var isShort = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= FewWords || text.Length <= 12;
        question = question with { IsFollowUp = leans || isShort };

        // 1. The company of the talk; the only one of the library.
        if (question.Companies.Count == 0 && question.Unknown.Count == 0 && NeedsCompany(question))
        {
            var known = before.Companies.Select(id => companies.FirstOrDefault(company => company.Id == id)).OfType<CompanyRecord>().ToList();
            known = known.Count > 1 && question.Intent != Intent.Compare && question.Intent != Intent.Open ? known : known;
            if (known.Count == 0 && companies.Count == 1)
            {
                known = [companies[0]];
            }

            question = question with { Companies = known, Mentions = [.. known.Select(company => company.Name)], Document = before.Document };
        }

        var isBare = question is { Lines.Count: 0, Definition: null, Events.Count: 0, Role: null };

        // 2. "And in 2022?", "And Company B?": the line of the talk.
        if (isBare && question.Intent == Intent.Open && question.IsFollowUp && (question.Years.Count > 0 || question.IsPriorYear || question.Companies.Count > 0) && before.Intent is { } name && Enum.TryParse<Intent>(name, out var intent))
        {
            question = question with
            {
                Intent = intent is Intent.Why or Intent.Change ? Intent.Value : intent,
                Lines = before.Line is { } line ? [line] : [],
                LineWords = before.LineWords ?? question.LineWords,
                Events = before.Topic is { } topic && intent == Intent.Event ? [topic] : [],
                Role = intent == Intent.Officer ? before.Topic : null,
            };
        }

        // 3. The year of the talk, when the question is about the same company and names none.
        if (question.Years.Count == 0 && !question.IsPriorYear && question.IsFollowUp && before.Year is { } year && leans && question.Companies.Select(company => company.Id).SequenceEqual(before.Companies) && !cues.LatestYear.IsIn(text))
        {
            question = question with { Years = [year] };
        }

        return question;
    }

    private static bool NeedsCompany(Question question) => question.Intent is not (Intent.List or Intent.Programme)
        && !(question.Intent == Intent.Compare && question.Superlative != 0 && question.Companies.Count == 0);
}
