using LittleGiants.Extraction.Facts.Identity;

namespace LittleGiants.Extraction.Tests.Facts.Identity;

public sealed class CompanyNamesTests
{
    [Theory]
    [InlineData("Der Vorstand der Ahorn & Linde GmbH & Co. KG", "Ahorn & Linde GmbH & Co. KG")]
    [InlineData("audited the accounts of Alder Robotics, Inc.", "Alder Robotics, Inc.")]
    [InlineData("In 2018 heeft De Linde Pompen B.V.", "De Linde Pompen B.V.")]
    [InlineData("by the shareholders of The Harbour Lamp Company", "The Harbour Lamp Company")]
    [InlineData("审计了广州晨星科技股份有限公司", "广州晨星科技股份有限公司")]
    [InlineData("，由子公司深圳晨星贸易有限公司", "深圳晨星贸易有限公司")]
    public void Name_reaches_back_to_where_the_sentence_ends(string text, string name)
    {
        var found = CompanyNames.Instance.EndingAt(text, text.Length);
        Assert.Equal(name, text[found!.Value.Start..found.Value.End]);
    }

    [Theory]
    [InlineData("is a private company")]
    [InlineData("liability is limited")]
    [InlineData("which we use as")]
    [InlineData("Company")]
    public void Words_of_a_sentence_are_no_legal_form(string text) => Assert.Null(CompanyNames.Instance.EndingAt(text, text.Length));

    [Theory]
    [InlineData("Aldgate Sensors PLC", true)]
    [InlineData("青岛海岩机械股份有限公司", true)]
    [InlineData("The directors of the company", false)]
    [InlineData("与青岛海岩机械股份有限公司、苏州远山股份有限公司", false)]
    [InlineData("Annual Report 2022", false)]
    public void Whole_line_is_a_name_when_it_holds_nothing_else(string line, bool isName) => Assert.Equal(isName, CompanyNames.Instance.IsName(line));
}
