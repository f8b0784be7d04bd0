using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Officers;

/// <summary>Who holds an office of the company, or came or went, and where it is printed.</summary>
/// <param name="Name">As printed.</param>
/// <param name="Role">The id of a role of <c>roles.yaml</c>.</param>
/// <param name="PrintedTitle">The whole title, with other offices held besides.</param>
/// <param name="Evidence">Name and title with what stands between; for a change the sentence.</param>
/// <param name="Change">Null for a holder of whom no change is told.</param>
/// <param name="Date">The day of the change where the text names one.</param>
public sealed record Officer(string Name, string Role, string PrintedTitle, TextSpan Evidence, OfficerChange? Change, DateOnly? Date);
