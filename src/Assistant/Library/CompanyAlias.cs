namespace LittleGiants.Assistant.Library;

/// <param name="Kind"><c>name</c>, <c>alias</c>, <c>ticker</c> or <c>registration</c>.</param>
internal sealed record CompanyAlias(string Text, string Kind);
