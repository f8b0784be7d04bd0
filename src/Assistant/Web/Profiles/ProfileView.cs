namespace LittleGiants.Assistant.Web.Profiles;

/// <param name="Edition">The version of its rules.</param>
/// <param name="Confidence">high, medium or low: that of its least sure criterion.</param>
/// <param name="IsBuiltIn">It comes with the product and cannot be changed, only copied.</param>
internal sealed record ProfileSummary(string Id, string Name, string Edition, string? Basis, string? Confidence, int CriteriaCount, bool IsBuiltIn);

internal sealed record ProfileDetail(
    string Id, string Name, string Edition, string? Basis, string? Confidence, int CriteriaCount, bool IsBuiltIn, string Yaml, IReadOnlyList<string> Notes, IReadOnlyList<RuleView> Criteria);

/// <summary>What a criterion asks.</summary>
/// <param name="Rule">In words.</param>
/// <param name="OtherReading">Another reading of the same rule, in words.</param>
/// <param name="SettledBy">What would settle an unknown.</param>
internal sealed record RuleView(string Id, string Title, string Rule, string? OtherReading, string? Source, string? Confidence, string? SettledBy);

internal sealed record ProfileText(string Yaml);

/// <param name="Profile">As it would be saved; null when it is not valid.</param>
internal sealed record ProfileValidation(bool Valid, IReadOnlyList<ProfileProblemView> Problems, ProfileDetail? Profile);

/// <param name="Line">Counts from 1, as the column does; null where no place can be named.</param>
internal sealed record ProfileProblemView(int? Line, int? Column, string Message);

/// <param name="Yaml">A profile that need not be saved.</param>
/// <param name="Against">The id of the profile it is compared with.</param>
internal sealed record ProfileChangesRequest(string Yaml, string Against);
