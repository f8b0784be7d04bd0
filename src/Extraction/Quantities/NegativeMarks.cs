namespace LittleGiants.Extraction.Quantities;

/// <summary>Marks around a figure that make it negative: brackets, and a minus behind it in a cell.</summary>
internal static class NegativeMarks
{
    /// <summary>Brackets mean a loss when they hold the digits alone, in a cell or beside a currency or magnitude.</summary>
    public static void Read(ReadOnlySpan<char> text, QuantityDraft draft, QuantityContext context)
    {
        var open = draft.CoreStart > 0 && text[draft.CoreStart - 1] == '(' ? draft.CoreStart - 1 : draft.Token.Start > 0 && text[draft.Token.Start - 1] == '(' ? draft.Token.Start - 1 : -1;
        if (open < 0)
        {
            if (context.IsTableCell && draft.End < text.Length && Letters.IsMinus(text[draft.End]) && Letters.SkipSpaces(text, draft.End + 1) == text.Length)
            {
                draft.IsNegative = true;
                draft.End++;
            }

            return;
        }

        var closedAtDigits = draft.Token.End < text.Length && text[draft.Token.End] == ')';
        var closed = closedAtDigits || (draft.End < text.Length && text[draft.End] == ')');
        var beside = closedAtDigits && (draft.Power is not null || draft.Currency is not null || draft.Unit == QuantityUnit.Percent) && open >= draft.CoreStart - 1;
        var insideCurrency = open < draft.Token.Start - 1 && !context.IsTableCell; // "(US$38m)" explains, it does not subtract
        if (closed && (context.IsTableCell || (beside && !insideCurrency)))
        {
            draft.IsNegative = true;
            draft.CoreStart = Math.Min(draft.CoreStart, open);
            draft.End = draft.End < text.Length && text[draft.End] == ')' ? draft.End + 1 : draft.End;
        }
    }
}
