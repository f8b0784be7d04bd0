namespace LittleGiants.Assistant.Answering.Questions;

/// <summary>Decides what a question wants, from its cues and from what was recognised in it. The first rule that holds decides.</summary>
internal static class IntentReader
{
    /// <summary>Characters of a question short enough to be "why?" and nothing else.</summary>
    private const int ShortWhy = 24;

    /// <param name="text">Without the names of companies.</param>
    /// <param name="rest">Also without the lines it names: "development" of "research and development" is no change.</param>
    public static Intent Of(Question question, string text, string rest, QuestionCues cues, AnswerKind? kind)
    {
        var hasCompany = question.Companies.Count + question.Unknown.Count > 0;
        var isMany = question.Companies.Count + question.Unknown.Count > 1;
        var hasLine = question.Lines.Count > 0 || question.Definition is not null;

        // What a caller wants narrows it first.
        switch (kind)
        {
            case AnswerKind.Boolean:
                return Intent.Event;
            case AnswerKind.Names:
                return question.Role is not null || cues.Who.IsIn(text) || question.Events.Contains("leadership_change") ? Intent.Officer : question.Events.Count > 0 ? Intent.Event : Intent.Open;
            case AnswerKind.Number:
                return isMany && cues.Compare.IsIn(text) ? Intent.Compare : Intent.Value;
            case AnswerKind.Name:
                return isMany || (question.Superlative != 0 && hasLine) ? Intent.Compare : question.Role is not null ? Intent.Officer : question.Events.Count > 0 ? Intent.Event : Intent.Open;
        }

        if (cues.Why.IsIn(text) && (text.Length < ShortWhy || cues.Verdict.IsIn(text) || !hasLine))
        {
            return Intent.Why;
        }

        if (cues.Missing.IsIn(text))
        {
            return Intent.Missing;
        }

        if (isMany || question.IsOverAll)
        {
            return Intent.Compare;
        }

        if (cues.Companies.IsIn(text) && cues.Verdict.IsIn(text) && !hasCompany && !hasLine && !cues.WhatIs.IsIn(text) && (question.AsksHowMany || cues.Which.IsIn(text)))
        {
            return Intent.Screen;
        }

        if (cues.Programme.IsIn(text) && cues.WhatIs.IsIn(text) && !hasCompany)
        {
            return Intent.Programme;
        }

        if ((cues.Companies.IsIn(text) || cues.Documents.IsIn(text)) && !hasCompany && !hasLine && (question.AsksHowMany || cues.Which.IsIn(text)))
        {
            return Intent.List;
        }

        if (cues.Verdict.IsIn(text) && (!hasLine || cues.YesNo.Begins(text)))
        {
            return Intent.Verdict;
        }

        if (question.Role is not null && (cues.Who.IsIn(text) || !hasLine))
        {
            return Intent.Officer;
        }

        if (question.Events.Count > 0 && (cues.YesNo.Begins(text) || (!hasLine && cues.YesNo.IsIn(text))))
        {
            return Intent.Event;
        }

        if (hasLine && question is { Companies.Count: <= 1, Years.Count: 2, Definition: null } && (cues.Compare.IsIn(rest) || (question.Line == "revenue" && cues.Change.IsIn(text))))
        {
            return Intent.Change;
        }

        if (hasLine && question.Definition is null && cues.Change.IsIn(rest) && !question.Lines[0].EndsWith("growth", StringComparison.Ordinal))
        {
            return Intent.Change;
        }

        if (hasLine)
        {
            return Intent.Value;
        }

        return cues.Summary.IsIn(text) ? Intent.Summary
            : question.Events.Count > 0 && cues.YesNo.IsIn(text) ? Intent.Event
            : Intent.Open;
    }
}
