using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Facts.Formulas;

/// <summary>The content of <c>Facts/Formulas/formulas.yaml</c>.</summary>
public sealed class FormulaCatalog
{
    private static readonly Lazy<FormulaCatalog> Loaded = new(() => DataFile.Load("Facts/Formulas/formulas.yaml", version: 1, root => new FormulaCatalog([.. root["formulas"].Items.Select(Read)])));

    private readonly Dictionary<string, Formula> _byId;

    private FormulaCatalog(IReadOnlyList<Formula> formulas)
    {
        Formulas = formulas;
        _byId = formulas.ToDictionary(formula => formula.Id);
    }

    public static FormulaCatalog Default => Loaded.Value;

    public IReadOnlyList<Formula> Formulas { get; }

    /// <summary>Null for an id that no line defines.</summary>
    public Formula? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The growth of any line since the prior year, in percent.</summary>
    public static Formula GrowthOf(string id) =>
        new($"growth_of_{id}", FormulaUnit.Percent, new FormulaOperation('/', new FormulaChange(new FormulaLine(id)), new FormulaShift(new FormulaLine(id), 1)));

    /// <summary>The mean of a formula over some years.</summary>
    public static Formula MeanOf(Formula formula, int years) => formula with { Id = $"mean_of_{formula.Id}", Expression = new FormulaMean(formula.Expression, years) };

    private static Formula Read(DataNode node)
    {
        var text = node["is"];
        return new Formula(node["id"].Text, node["unit"].Enum<FormulaUnit>(), ExpressionParser.Parse(text.Text) ?? throw text.Error("no expression"))
        {
            Names = Language.All.ToDictionary(language => language.Tag, language => node["names"][language.Tag].Text),
            InsteadOf = node.Find("insteadOf")?.Text,
            Needs = node.Find("needs")?.Texts ?? [],
            Asked = node.Find("asked")?.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Texts) ?? [],
        };
    }
}
