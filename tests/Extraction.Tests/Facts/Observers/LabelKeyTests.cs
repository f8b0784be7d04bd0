using LittleGiants.Extraction.Facts.Observers;

namespace LittleGiants.Extraction.Tests.Facts.Observers;

public sealed class LabelKeyTests
{
    [Theory]
    [InlineData("Total  Revenue", "totalrevenue")]
    [InlineData("Total assets . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . .", "totalassets")]
    [InlineData("一、营业总收入", "营业总收入")]
    [InlineData("（一）营业收入", "营业收入")]
    [InlineData("1. Revenue", "revenue")]
    [InlineData("a) Net sales", "netsales")]
    [InlineData("iv. Other income", "otherincome")]
    [InlineData("其中：营业收入", "营业收入")]
    [InlineData("一、其中：营业收入", "营业收入")]
    [InlineData("营业收入（元）", "营业收入")]
    [InlineData("Revenue (note 5)", "revenue")]
    [InlineData("Employees1", "employees")]
    [InlineData("Net sales:", "netsales")]
    [InlineData("Umsatzerlöse*", "umsatzerlöse")]
    [InlineData("Chiffre d’affaires", "chiffred'affaires")]
    [InlineData("Full‑time equivalents", "full-timeequivalents")]
    [InlineData("- Sales", "sales")]
    [InlineData("RÉSULTAT NET", "resultatnet")]
    [InlineData("BENEFICE OU PERTE", "beneficeouperte")]
    [InlineData("2023 revenue", "2023revenue")]
    [InlineData("F&E-Kosten …", "fande-kosten")]
    [InlineData("Purchases of property, plant & equipment", "purchasesofpropertyplantandequipment")]
    [InlineData("Purchases of property, plant, and equipment", "purchasesofpropertyplantandequipment")]
    public void Label_loses_what_varies_between_reports(string label, string key) => Assert.Equal(key, LabelKey.Of(label));

    [Theory]
    [InlineData("Coût des ventes (36 119)", true)]
    [InlineData("Administration (478)", true)]
    [InlineData("Mitarbeiter (31.12.)", false)]
    [InlineData("Revenue (2023)", false)]
    [InlineData("Revenue (note 5)", false)]
    [InlineData("Revenue (12)", false)]
    public void A_label_may_have_taken_the_first_figure(string label, bool holds) => Assert.Equal(holds, LabelKey.HoldsFigure(label));

    [Fact]
    public void Text_as_long_as_a_sentence_is_no_label() => Assert.Equal("", LabelKey.Of(new string('a', LabelKey.MaxLength + 1)));

    [Theory]
    [InlineData("营业收入（万元）", "万元")]
    [InlineData("Revenue (EUR 000) ", "EUR 000")]
    [InlineData("Revenue", "")]
    [InlineData("Revenue)", "")]
    [InlineData("Revenue (a) (b)", "b")]
    public void Last_bracket_of_a_label_is_its_unit_or_note(string label, string bracketed) => Assert.Equal(bracketed, LabelKey.Bracketed(label).ToString());
}
