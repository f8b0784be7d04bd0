namespace LittleGiants.Extraction.Documents;

/// <summary>A data file of the product is wrong: a bug, found when the file is first loaded and by the tests.</summary>
public sealed class DataFileException(string file, int line, string message)
    : Exception(FormattableString.Invariant($"{file}, line {line}: {message}"))
{
    public string File { get; } = file;

    /// <summary>Counts from 1.</summary>
    public int Line { get; } = line;
}
