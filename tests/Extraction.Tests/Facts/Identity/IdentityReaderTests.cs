using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Identity;

namespace LittleGiants.Extraction.Tests.Facts.Identity;

public sealed class IdentityReaderTests
{
    [Fact]
    public void Line_above_the_registrant_line_is_the_name_written_as_the_text_writes_it()
    {
        var company = Read("en", """
            # UNITED STATES
            # FORM 10-K
            Commission File Number: 001-99999
            # NORTHFIELD VALVES, INC.
            (Exact name of registrant as specified in its charter)
            Delaware
            ---
            In this report Northfield Valves, Inc. (“Northfield”, the “Company”) describes its business. The notes are with Eastham Trust Company.
            """);
        Assert.Equal("Northfield Valves, Inc.", company!.Name);
        Assert.Equal("Inc.", company.LegalForm);
        Assert.Contains("Northfield", company.Aliases);
        Assert.Contains("Northfield Valves", company.Aliases);
    }

    [Fact]
    public void Registrant_line_below_labels_alone_gives_the_name_that_the_text_defines()
    {
        var company = Read("en", """
            Commission File Number 001-99999
            (Exact name of registrant as specified in its charter)
            The terms “the Company,” “we” and “our” mean The Harbour Lamp Company and all entities in its statements.
            We have audited the consolidated balance sheets of The Harbour Lamp Company and subsidiaries (the “Company”).
            """);
        Assert.Equal("The Harbour Lamp Company", company!.Name);
    }

    [Fact]
    public void Form_of_a_chinese_report_gives_name_short_name_foreign_name_and_code()
    {
        var company = Read("zh", """
            # 2024年年度报告
            ---
            # 一、公司信息
            股票简称 | 晨星光电 | 股票代码 | 300999
            公司的中文名称 | 南京晨星光电科技股份有限公司
            公司的中文简称 | 晨星光电
            公司的外文名称(如有) | Nanjing Morningstar Photonics Co., Ltd.
            公司的外文名称缩写(如有) | /
            """);
        Assert.Equal("南京晨星光电科技股份有限公司", company!.Name);
        Assert.Equal("股份有限公司", company.LegalForm);
        Assert.Equal("300999", company.Ticker);
        Assert.Contains("晨星光电", company.Aliases);
        Assert.Contains("Nanjing Morningstar Photonics Co., Ltd.", company.Aliases);
        Assert.DoesNotContain("/", company.Aliases);
    }

    [Fact]
    public void Head_row_of_labels_takes_the_codes_from_the_row_below()
    {
        var company = Read("zh", """
            # 青岛海岩机械股份有限公司2023年年度报告
            ---
            股票种类 | 股票上市交易所 | 股票简称 | 股票代码 | 变更前股票简称
            A股 | 上海证券交易所 | 海岩机械 | 603999 | 无
            """);
        Assert.Equal("青岛海岩机械股份有限公司", company!.Name);
        Assert.Equal("603999", company.Ticker);
        Assert.Contains("海岩机械", company.Aliases);
        Assert.DoesNotContain("股票代码", company.Aliases);
    }

    [Fact]
    public void Glossary_row_of_the_company_gives_the_name_and_other_rows_none()
    {
        var company = Read("zh", """
            # 释义
            释义项 | 指 | 释义内容
            天元子公司 | 指 | 上海天元贸易有限公司
            本公司、公司、远山股份 | 指 | 苏州远山材料股份有限公司
            """);
        Assert.Equal("苏州远山材料股份有限公司", company!.Name);
        Assert.Contains("远山股份", company.Aliases);
    }

    [Fact]
    public void Auditor_and_unified_code_stand_beside_the_companys_name()
    {
        var company = Read("zh", """
            我们审计了成都青杉仪器股份有限公司(以下简称“青杉仪器”或“公司”)财务报表。
            天一会计师事务所(特殊普通合伙)
            公司在成都市市场监督管理局登记注册，统一社会信用代码91510100MA0000000X。
            """);
        Assert.Equal("成都青杉仪器股份有限公司", company!.Name);
        Assert.Contains("青杉仪器", company.Aliases);
        Assert.Equal("91510100MA0000000X", company.Registration);
    }

    [Theory]
    [InlineData("de", "# Ahornwerk Feinmechanik GmbH\n# Kassel\n# Jahresabschluss zum Geschäftsjahr vom 01.01.2022 bis zum 31.12.2022\nHRB 12345", "Ahornwerk Feinmechanik GmbH", "GmbH", "HRB 12345")]
    [InlineData("nl", "# Jaarverslag 2022\nDe Linde Pompen B.V., Kanaalweg 1, Almelo. KvK-nummer 12345678\nDit is de jaarrekening van De Linde Pompen B.V.", "De Linde Pompen B.V.", "B.V.", "12345678")]
    [InlineData("fr", "# Chêne Optique SAS\n# Comptes annuels 2022", "Chêne Optique SAS", "SAS", null)]
    [InlineData("en", "# Annual Report 2022\n~ Aldgate Sensors PLC\n---\n~ Aldgate Sensors PLC\nIndependent auditor’s report to the members of Aldgate Sensors PLC", "Aldgate Sensors PLC", "plc", null)]
    public void Cover_names_the_company(string language, string text, string name, string form, string? registration)
    {
        var company = Read(language, text);
        Assert.Equal(name, company!.Name);
        Assert.Equal(form, company.LegalForm);
        Assert.Equal(registration, company.Registration);
    }

    [Fact]
    public void Auditor_bank_and_exchange_on_the_cover_are_not_the_company()
    {
        Assert.Null(Read("en", """
            # Annual Report
            Deloitte Audit Limited
            The Nasdaq Stock Market LLC
            """));
    }

    [Fact]
    public void Form_of_a_subsidiary_does_not_outweigh_the_running_head()
    {
        var company = Read("zh", """
            ~ 宁波白桦轴承股份有限公司
            # 宁波白桦轴承股份有限公司
            首次公开发行股票招股说明书
            ---
            ~ 宁波白桦轴承股份有限公司
            公司名称 | 宁波白桦贸易有限公司
            注册资本 | 100万元
            """);
        Assert.Equal("宁波白桦轴承股份有限公司", company!.Name);
    }

    [Fact]
    public void Name_that_the_document_is_tagged_with_is_read_to_the_end_of_its_word()
    {
        var document = LineDocument.Report("en", "# RIVERTON CORPORATION\nAnnual report");
        var start = document.Text.IndexOf("RIVERTON", StringComparison.Ordinal);
        var tag = new TaggedFact("dei:EntityRegistrantName", new TextSpan(start, start + "RIVERTON CORP".Length)) { Text = "RIVERTON CORP" };
        var company = IdentityReader.Read(document with { TaggedFacts = [tag, new TaggedFact("dei:TradingSymbol", default) { Text = "RVTN", IsHidden = true }] }, "en");
        Assert.Equal("RIVERTON CORPORATION", company!.Name);
        Assert.Equal("RVTN", company.Ticker);
    }

    [Fact]
    public void Empty_document_has_no_company() => Assert.Null(Read("en", "A sentence about nothing."));

    private static CompanyIdentity? Read(string language, string text) => IdentityReader.Read(LineDocument.Report(language, text), language);
}
