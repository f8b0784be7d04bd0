using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Officers;

/// <summary>Titles that stand together: "President and Chief Executive Officer".</summary>
/// <param name="Parts">Each title with its role.</param>
internal sealed record TitleRun(TextSpan Span, IReadOnlyList<(string Role, TextSpan Span)> Parts);
