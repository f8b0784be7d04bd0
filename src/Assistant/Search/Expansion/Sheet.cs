namespace LittleGiants.Assistant.Search.Expansion;

/// <summary>The primary statements of a report.</summary>
internal enum Sheet
{
    BalanceSheet,
    IncomeStatement,
    CashFlow,
}
