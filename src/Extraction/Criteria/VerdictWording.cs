using System.Text.RegularExpressions;
using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Deriving;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Criteria;

/// <summary>Verdicts in a language: <c>Criteria/Wording/&lt;tag&gt;.yaml</c>.</summary>
/// <remarks>A gap "{0}" takes an argument as it is; "{0:fact}", "{0:status}", "{0:occasion}" and "{0:sectors}" take the name of what its id says.</remarks>
public sealed partial class VerdictWording
{
    private const string Fallback = "en";

    private static readonly Dictionary<string, Lazy<VerdictWording>> ByLanguage =
        Language.All.ToDictionary(language => language.Tag, language => new Lazy<VerdictWording>(() => DataFile.Load($"Criteria/Wording/{language.Tag}.yaml", version: 1, root => new VerdictWording(language.Tag, root))));

    private readonly string _language;
    private readonly Dictionary<string, string> _outcomes;
    private readonly Dictionary<string, string> _statuses;
    private readonly Dictionary<string, string> _occasions;

    private VerdictWording(string language, DataNode root)
    {
        _language = language;
        _outcomes = Texts(root["outcomes"]);
        _statuses = Texts(root["statuses"]);
        _occasions = Texts(root["occasions"]);
        Sentences = Texts(root["sentences"]);
    }

    private VerdictWording(VerdictWording other, Func<string, string> sectorName)
    {
        (_language, _outcomes, _statuses, _occasions, Sentences) = (other._language, other._outcomes, other._statuses, other._occasions, other.Sentences);
        SectorName = sectorName;
    }

    /// <summary>Code → sentence with gaps.</summary>
    internal IReadOnlyDictionary<string, string> Sentences { get; }

    private Func<string, string> SectorName { get; } = id => id.Replace('_', ' ');

    /// <summary>English for a language that is not one of <see cref="Language.All"/>.</summary>
    public static VerdictWording For(string? language) => ByLanguage[Language.Find(language)?.Tag ?? Fallback].Value;

    /// <summary>The same wording with names of sectors, which a catalog of sectors knows.</summary>
    public VerdictWording WithSectorNames(Func<string, string> sectorName) => new(this, sectorName);

    public string Sentence(VerdictReason reason) => Gap().Replace(Sentences[reason.Code], gap => Fill(
        reason.Arguments[gap.Groups["index"].ValueSpan[0] - '0'], gap.Groups["kind"].Value));

    public string Outcome(CriterionOutcome outcome) => _outcomes[Camel(outcome)];

    /// <summary>One character, the same in every language.</summary>
    public static string Glyph(CriterionOutcome outcome) => outcome switch
    {
        CriterionOutcome.Met => "●",
        CriterionOutcome.NotMet => "○",
        CriterionOutcome.Unknown => "◐",
        _ => "–",
    };

    public string Title(Criterion criterion) => criterion.Translations.GetValueOrDefault(_language)?.Title ?? criterion.Title;

    /// <summary>Null when the profile does not say what would settle it.</summary>
    public string? SettledBy(Criterion criterion) => criterion.Translations.GetValueOrDefault(_language)?.SettledBy ?? criterion.SettledBy;

    /// <summary>Null when the criterion has one reading only.</summary>
    public string? OtherReading(Criterion criterion) => criterion.Translations.GetValueOrDefault(_language)?.OtherReadingTitle ?? criterion.OtherReadingTitle;

    public string Name(CriteriaProfile profile) => profile.Translations.GetValueOrDefault(_language)?.Name ?? profile.Name;

    public IReadOnlyList<string> Notes(CriteriaProfile profile) =>
        profile.Translations.GetValueOrDefault(_language) is { Notes: { Count: > 0 } notes } ? notes : profile.Notes;

    /// <summary>What a rule asks of a number, the same in every language: "≥ 15 %"; empty for a status or a sector.</summary>
    public static string Asked(FactRule rule) => NumberText.Asked(rule);

    /// <summary>The name of a concept or derived fact.</summary>
    public string FactName(string id) =>
        ConceptCatalog.Default.Find(id)?.Names.GetValueOrDefault(_language) ?? DerivedFactCatalog.Default.Find(id)?.Names.GetValueOrDefault(_language)
        ?? ConceptCatalog.WithStatements.Find(id)?.Names.GetValueOrDefault(_language) ?? id;

    private string Fill(string argument, string kind) => kind switch
    {
        "fact" => FactName(argument),
        "status" => _statuses.GetValueOrDefault(argument, argument),
        "occasion" => _occasions.GetValueOrDefault(argument, argument),
        "sectors" => string.Join(", ", argument.Split(", ").Select(SectorName)),
        _ => argument,
    };

    private static Dictionary<string, string> Texts(DataNode node) => node.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Text);

    private static string Camel(CriterionOutcome outcome) => outcome.ToString() is var name ? char.ToLowerInvariant(name[0]) + name[1..] : "";

    [GeneratedRegex(@"\{(?<index>[0-9])(?::(?<kind>fact|status|occasion|sectors))?\}")]
    private static partial Regex Gap();
}
