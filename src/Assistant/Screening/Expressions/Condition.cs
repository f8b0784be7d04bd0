namespace LittleGiants.Assistant.Screening.Expressions;

/// <summary>A condition on a company. A value that is not known makes it neither true nor false, and its negation too.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="Concepts">The texts it asks for beside the request's comparisons.</param>
internal sealed record Condition(string Text, Term Root, IReadOnlyList<string> Concepts)
{
    public bool? Holds(Subject subject) => Root.Holds(subject);
}
