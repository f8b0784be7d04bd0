using LittleGiants.Assistant.Web.Http;

namespace LittleGiants.Assistant.Web.Briefings;

/// <summary>What a briefing is to be about.</summary>
/// <param name="Companies">One; several, side by side; or none, where a topic finds them.</param>
/// <param name="Topic">Instead of companies: what they are to be about.</param>
/// <param name="Year">Null: the newest of each company.</param>
/// <param name="BuiltIn">Without a language model, also when one is configured.</param>
internal record BriefingRequest(IReadOnlyList<long> Companies, Language Language, string? Topic = null, string? Profile = null, int? Year = null, bool BuiltIn = false);

/// <param name="Format">md, html or docx.</param>
internal sealed record BriefingFileRequest(IReadOnlyList<long> Companies, Language Language, string Format, string? Topic = null, string? Profile = null, int? Year = null, bool BuiltIn = false)
    : BriefingRequest(Companies, Language, Topic, Profile, Year, BuiltIn);

/// <summary>A briefing that an analyst edited.</summary>
/// <param name="Format">md, html or docx.</param>
internal sealed record RenderRequest(string Markdown, Language Language, string Format);

/// <param name="Html">One page without script that needs nothing else.</param>
internal sealed record BriefingView(string Title, string Markdown, string Html);
