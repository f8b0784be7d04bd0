namespace LittleGiants.Extraction.Readers;

/// <param name="Page">The page just finished, from 1.</param>
public readonly record struct ReadProgress(int Page, int PageCount);
