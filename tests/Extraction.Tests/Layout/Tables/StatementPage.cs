namespace LittleGiants.Extraction.Tests.Layout.Tables;

/// <summary>Rows of statements on synthetic pages.</summary>
internal static class StatementPage
{
    public static void Row(SyntheticPage page, float x, float y, string label, string first, string second, string? third = null, string? sign = null)
    {
        page.Text(x, y, label);
        string?[] figures = [first, second, third];
        for (var i = 0; i < figures.Length; i++)
        {
            if (figures[i] is not { } figure)
            {
                continue;
            }

            // A bracket hangs over the edge at which the digits end.
            var right = 400 + (70 * i) + (figure.EndsWith(')') ? 5 : 0);
            page.RightText(right, y, figure);
            if (sign is not null)
            {
                page.Text(350 + (70 * i), y, sign);
            }
        }
    }
}
