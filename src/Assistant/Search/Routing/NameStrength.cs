namespace LittleGiants.Assistant.Search.Routing;

/// <summary>What a name needs to count when it stands in a question.</summary>
internal enum NameStrength
{
    /// <summary>Nothing: several words, or a word that is nothing else.</summary>
    Sure,

    /// <summary>Capital letters, or that it stands in no other company's documents.</summary>
    Word,

    /// <summary>As <see cref="Word"/>, and no other capital word behind it: the first word of a longer name.</summary>
    Beginning,

    /// <summary>The same letters in the same case: a ticker.</summary>
    Exact,
}
