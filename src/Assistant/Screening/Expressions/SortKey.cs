namespace LittleGiants.Assistant.Screening.Expressions;

/// <param name="ValueOf">What a company has of it.</param>
internal sealed record SortKey(string Name, bool IsDescending, Func<Subject, SortValue> ValueOf);
