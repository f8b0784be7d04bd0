namespace LittleGiants.Assistant.Screening.Expressions;

/// <summary>What is wrong with a condition or an order, and where.</summary>
internal sealed class ConditionException(string problem, string text, int position) : Exception(problem)
{
    /// <summary>The problem, the text, and a mark below the place.</summary>
    public string Shown => $"{Message}\n  {text}\n  {new string(' ', position)}^";
}
