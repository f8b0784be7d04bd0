namespace LittleGiants.Assistant.Evaluation;

/// <summary>What a label says of one field.</summary>
/// <param name="Allowed">The right value first, then others that are right too; null means that the document does not say it.</param>
/// <param name="Pages">The pages on which it stands; empty when the label names none.</param>
internal sealed record LabelledValue(EvaluatedField Field, IReadOnlyList<decimal?> Allowed, IReadOnlyList<int> Pages);
