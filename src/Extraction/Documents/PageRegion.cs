namespace LittleGiants.Extraction.Documents;

/// <summary>A rectangle on one page of the file; <paramref name="Page"/> counts file pages from 1.</summary>
public readonly record struct PageRegion(int Page, Box Box);
