using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Identity;

/// <summary>A place of an article where a company is named, by its full or a short name.</summary>
public sealed record CompanyMention(CompanyIdentity Company, TextSpan Span);
