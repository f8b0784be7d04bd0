using LittleGiants.Extraction.Languages;

namespace LittleGiants.Extraction.Quantities;

/// <summary>One <see cref="QuantityReader"/> a language, made when first asked for.</summary>
public sealed class QuantityReaders
{
    private readonly Lazy<CurrencySigns> _signs = new(CurrencySigns.Load);
    private readonly Dictionary<string, Lazy<QuantityReader>> _readers;

    public QuantityReaders() =>
        _readers = Language.All.ToDictionary(language => language.Tag, language => new Lazy<QuantityReader>(() => new QuantityReader(QuantityGrammar.Load(language), _signs.Value)));

    /// <summary>Null for a language that is not read.</summary>
    public QuantityReader? For(string? language) => Language.Find(language) is { } found ? _readers[found.Tag].Value : null;
}
