using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Formulas;
using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Tests.Facts.Formulas;

public sealed class FormulaCatalogTests
{
    [Fact]
    public void Every_formula_is_made_of_lines_that_exist_and_is_no_line_itself()
    {
        Assert.NotEmpty(FormulaCatalog.Default.Formulas);
        foreach (var formula in FormulaCatalog.Default.Formulas)
        {
            Assert.Null(ConceptCatalog.WithStatements.Find(formula.Id));
            Assert.All(Ids(formula.Expression), id => Assert.True(ConceptCatalog.WithStatements.Find(id) is not null || FormulaCatalog.Default.Find(id) is not null, $"{formula.Id}: {id}"));
            Assert.All(Language.All, language => Assert.Contains(LineVocabulary.For(language.Tag).Of(formula.Names[language.Tag])?.Ids ?? [], id => id == formula.Id));
        }
    }

    private static IEnumerable<string> Ids(FormulaExpression expression) => expression switch
    {
        FormulaLine line => [line.Id],
        FormulaShift shift => Ids(shift.Of),
        FormulaAverage average => Ids(average.Of),
        FormulaChange change => Ids(change.Of),
        FormulaMean mean => Ids(mean.Of),
        FormulaChoice choice => Ids(choice.First).Concat(Ids(choice.Second)),
        FormulaOperation operation => Ids(operation.Left).Concat(Ids(operation.Right)),
        _ => [],
    };
}
