using LittleGiants.Assistant.Answering;

namespace LittleGiants.Assistant.Web.Conversations;

/// <summary>A question, and to what it is restricted.</summary>
/// <param name="WithoutDerived">What the question's words say and the analyst does not want to restrict it to.</param>
/// <param name="BuiltIn">Without a language model, also when one is configured.</param>
/// <param name="Replaces">A turn in whose place it comes: that one and all after it are removed first.</param>
internal sealed record AskRequest(
    string Question,
    long? CompanyId = null,
    long? DocumentId = null,
    int? Year = null,
    string? Profile = null,
    IReadOnlyList<DerivedFilter>? WithoutDerived = null,
    bool BuiltIn = false,
    int? Replaces = null);
