namespace LittleGiants.Assistant.Library;

/// <summary>What is kept of one company, as far as it was asked for.</summary>
/// <param name="Documents">Those that others took the place of too.</param>
/// <param name="Facts">In the order of the documents. Without checks, and without rivals unless the document contradicts itself.</param>
/// <param name="Corrections">In the order in which they were made.</param>
internal sealed record CompanyDossier(CompanyRecord Company, IReadOnlyList<DocumentRecord> Documents, IReadOnlyList<FactRecord> Facts, IReadOnlyList<Correction> Corrections);
