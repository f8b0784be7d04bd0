using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Deriving;
using LittleGiants.Extraction.Facts.Formulas;

namespace LittleGiants.Assistant.Answering.Tools;

/// <summary>What concepts and formulas are called in a language.</summary>
internal sealed class LineNames(string language)
{
    public string Language => language;

    public string Of(string id) =>
        ConceptCatalog.WithStatements.Find(id)?.Names.GetValueOrDefault(language)
        ?? DerivedFactCatalog.Default.Find(id)?.Names.GetValueOrDefault(language)
        ?? (FormulaCatalog.Default.Find(id) is { } formula ? Of(formula) : id.Replace('_', ' '));

    public string Of(Formula formula) => formula.Names.GetValueOrDefault(language) ?? formula.Id.Replace('_', ' ');
}
