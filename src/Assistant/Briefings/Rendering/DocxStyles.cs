using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace LittleGiants.Assistant.Briefings.Rendering;

/// <summary>The styles, bullets and settings of a Word briefing.</summary>
internal static class DocxStyles
{
    private const string Accent = "1F4E79";
    private const string Latin = "Calibri";
    private const string Han = "Microsoft YaHei";

    public static Run Words(string text, bool isStrong = false, bool isItalic = false)
    {
        var properties = new RunProperties();
        if (isStrong)
        {
            properties.Append(new Bold());
        }

        if (isItalic)
        {
            properties.Append(new Italic());
        }

        return new Run(properties, new Text(CitedText.Clean(text)) { Space = SpaceProcessingModeValues.Preserve });
    }

    public static void AddTo(MainDocumentPart main, string language)
    {
        main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
        [
            new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle(
                    new RunFonts { Ascii = Latin, HighAnsi = Latin, ComplexScript = Latin, EastAsia = Han },
                    new FontSize { Val = "21" },
                    new Languages { Val = Tag(language), EastAsia = "zh-CN" })),
                new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "100", Line = "264", LineRule = LineSpacingRuleValues.Auto }))),
            Paragraph("Normal", null, [], [], isDefault: true),
            Paragraph("BodyText", "Normal", [], []),
            Paragraph("Title", "Normal", [new KeepNext(), new SpacingBetweenLines { After = "60" }], [new Bold(), new Color { Val = "1B2430" }, new FontSize { Val = "36" }], next: "BodyText"),
            Heading(1, "27"),
            Heading(2, "23"),
            Paragraph("ListBullet", "Normal", [new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 1 }), new SpacingBetweenLines { After = "60" }], []),
            Paragraph("Caption", "Normal", [new KeepNext(), new SpacingBetweenLines { Before = "160", After = "40" }], [new Bold()]),
            Paragraph("TableText", "Normal", [new SpacingBetweenLines { Before = "20", After = "20", Line = "240", LineRule = LineSpacingRuleValues.Auto }], [new FontSize { Val = "17" }]),
            Paragraph("TableNumber", "TableText", [new Justification { Val = JustificationValues.Right }], []),
            Paragraph("Gap", "Normal", [new SpacingBetweenLines { After = "0", Line = "160", LineRule = LineSpacingRuleValues.Exact }], []),
            Paragraph("Footer", "Normal", [new Justification { Val = JustificationValues.Center }], [new FontSize { Val = "17" }]),
            Paragraph("FootnoteText", "Normal", [new SpacingBetweenLines { After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto }], [new FontSize { Val = "15" }]),
            Character("FootnoteReference", [new Color { Val = Accent }, new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }]),
            Character("Hyperlink", [new Color { Val = Accent }, new Underline { Val = UnderlineValues.Single }]),
            Table(),
        ]);
        main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
            new AbstractNum(new Level(
                new StartNumberingValue { Val = 1 },
                new NumberingFormat { Val = NumberFormatValues.Bullet },
                new LevelText { Val = "•" },
                new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation { Left = "357", Hanging = "357" }))
            {
                LevelIndex = 0,
            })
            {
                AbstractNumberId = 0,
            },
            new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = 1 });
        main.AddNewPart<DocumentSettingsPart>().Settings = new DocumentFormat.OpenXml.Wordprocessing.Settings(
            new Zoom { Percent = "100" },
            new AutoHyphenation { Val = true },
            new FootnoteDocumentWideProperties(new FootnoteSpecialReference { Id = -1 }, new FootnoteSpecialReference { Id = 0 }),
            new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }));
    }

    private static string Tag(string language) => language switch
    {
        "nl" => "nl-NL",
        "de" => "de-DE",
        "fr" => "fr-FR",
        _ => "en-GB",
    };

    private static Style Heading(int level, string size) => Paragraph(
        $"Heading{level}",
        "Normal",
        [new KeepNext(), new KeepLines(), new SpacingBetweenLines { Before = level == 1 ? "320" : "200", After = "80" }, new OutlineLevel { Val = level - 1 }],
        [new Bold(), new Color { Val = Accent }, new FontSize { Val = size }],
        next: "BodyText");

    private static Style Paragraph(string id, string? basedOn, OpenXmlElement[] paragraph, OpenXmlElement[] run, string? next = null, bool isDefault = false)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null };
        style.Append(new StyleName { Val = Name(id) });
        if (basedOn is not null)
        {
            style.Append(new BasedOn { Val = basedOn });
        }

        if (next is not null)
        {
            style.Append(new NextParagraphStyle { Val = next });
        }

        style.Append(new PrimaryStyle(), new StyleParagraphProperties(paragraph), new StyleRunProperties(run));
        return style;
    }

    private static Style Character(string id, OpenXmlElement[] run) => new(new StyleName { Val = Name(id) }, new StyleRunProperties(run)) { Type = StyleValues.Character, StyleId = id };

    /// <summary>The names by which Word knows its own styles.</summary>
    private static string Name(string id) => id switch
    {
        "Heading1" => "heading 1",
        "Heading2" => "heading 2",
        "BodyText" => "Body Text",
        "ListBullet" => "List Bullet",
        "Caption" => "caption",
        "Footer" => "footer",
        "FootnoteText" => "footnote text",
        "FootnoteReference" => "footnote reference",
        "TableText" => "Table Text",
        "TableNumber" => "Table Number",
        _ => id,
    };

    private static Style Table()
    {
        static T Line<T>(uint size, string color)
            where T : BorderType, new() => new() { Val = BorderValues.Single, Size = size, Space = 0, Color = color };
        return new Style(
            new StyleName { Val = "Briefing Table" },
            new StyleTableProperties(
                new TableBorders(Line<TopBorder>(4, "C9D1DA"), Line<BottomBorder>(4, "C9D1DA"), Line<InsideHorizontalBorder>(4, "C9D1DA")),
                new TableCellMarginDefault(new TopMargin { Width = "20", Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = 70, Type = TableWidthValues.Dxa }, new BottomMargin { Width = "20", Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = 70, Type = TableWidthValues.Dxa })),
            new TableStyleProperties(
                new TableStyleConditionalFormattingTableCellProperties(new TableCellBorders(Line<BottomBorder>(8, "1B2430")), new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "EEF2F6" }))
            {
                Type = TableStyleOverrideValues.FirstRow,
            })
        {
            Type = StyleValues.Table,
            StyleId = "BriefingTable",
        };
    }
}
