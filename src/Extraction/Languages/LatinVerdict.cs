namespace LittleGiants.Extraction.Languages;

/// <param name="Tag">The likeliest language, or null when it is one that is not read.</param>
/// <param name="Margin">Natural logarithm of how many times likelier than the next.</param>
/// <param name="Words">Runs of letters.</param>
/// <param name="KnownWords">Of them, how many are among the commonest of some language.</param>
/// <param name="LetterLikelihood">Mean natural logarithm of the letter groups' likelihood in it; 0 when they were not looked at.</param>
internal readonly record struct LatinVerdict(string? Tag, double Margin, int Words, int KnownWords, double LetterLikelihood);
