using LittleGiants.Extraction.Facts;

namespace LittleGiants.Extraction.Tests.Facts;

public sealed class RehearsalReportTests
{
    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("nl")]
    [InlineData("zh")]
    public void Facts_are_found_in_its_table_and_in_its_sentences(string language)
    {
        var result = FactText.Extractor.Extract(RehearsalReport.In(language, ConceptCatalog.Default), CancellationToken.None);

        Assert.Equal(2023, result.Frame.FiscalYear);
        Assert.Contains(result.Facts, fact => fact.Concept == "revenue");
        Assert.Contains(result.Facts, fact => fact.Concept == "employees");
    }
}
