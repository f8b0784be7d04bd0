namespace LittleGiants.Extraction.Readers.Pdf.Fonts;

/// <summary>Values for numbers below 65,536 in pages of 256 made on demand, so that sparse maps stay small and look-ups are two array reads.</summary>
internal sealed class PagedMap<T>
    where T : struct
{
    public const int Limit = 65_536;

    private const int PageSize = 256;
    private readonly T[]?[] _pages = new T[]?[Limit / PageSize];

    /// <summary>The default of <typeparamref name="T"/> for what was never set.</summary>
    public T this[uint key] => key < Limit && _pages[key / PageSize] is { } page ? page[key % PageSize] : default;

    public void Set(uint key, T value)
    {
        if (key < Limit)
        {
            (_pages[key / PageSize] ??= new T[PageSize])[key % PageSize] = value;
        }
    }
}
