using LittleGiants.Assistant.Library;
using LittleGiants.Extraction.Facts.Identity;

namespace LittleGiants.Assistant.Search.Routing;

/// <summary>All writings of the companies of a library: names, names without their legal form, their beginnings, joined names, tickers, Chinese short names.</summary>
internal sealed class CompanyNames
{
    private const int ShortestJoined = 6;
    private const int ShortestHanBeginning = 4;
    private const string Article = "the";

    private readonly PhraseTable<CompanyName> _latin = new();
    private readonly Dictionary<string, HashSet<long>> _han = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<long>> _exact = new(StringComparer.Ordinal);
    private readonly List<(long Company, string Name)> _whole = [];
    private int _longestHan;

    public CompanyNames(IReadOnlyList<CompanyRecord> companies)
    {
        foreach (var company in companies)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (text, kind) in company.Aliases.Append(new CompanyAlias(company.Name, "name")))
            {
                if (kind is "ticker" or "registration")
                {
                    Add(_exact, text, company.Id);
                }
                else if (text.Any(Tokenizer.Han))
                {
                    AddHan(company.Id, WithoutForm(text));
                }
                else
                {
                    AddLatin(company.Id, text, seen);
                }
            }
        }
    }

    /// <summary>The companies whose names stand at a word, and how many words they take; the longest first.</summary>
    public (int Length, IReadOnlyList<CompanyName> Names)? At(string[] tokens, int at) => _latin.LongestAt(tokens, at);

    public IReadOnlyCollection<long> Exactly(string word) => _exact.GetValueOrDefault(word) ?? (IReadOnlyCollection<long>)[];

    public IReadOnlyCollection<long> AbbreviatedBy(string word) => [.. _whole.Where(item => Abbreviation.IsOf(word, item.Name)).Select(item => item.Company).Distinct()];

    /// <summary>The longest Chinese name that stands at a place.</summary>
    public (int Length, IReadOnlyCollection<long> Companies)? HanAt(string text, int at)
    {
        for (var length = Math.Min(_longestHan, text.Length - at); length >= 2; length--)
        {
            if (_han.GetValueOrDefault(text.Substring(at, length)) is { Count: 1 } companies)
            {
                return (length, companies);
            }
        }

        return null;
    }

    /// <summary>The name without legal forms at its end.</summary>
    public static string WithoutForm(string name)
    {
        while (LegalForms.Instance.AtEnd(name) is { } form && form.Length < name.Length)
        {
            name = name[..^form.Length].TrimEnd(' ', ',', '(', '（', '&');
        }

        return name;
    }

    private void AddLatin(long company, string text, HashSet<string> seen)
    {
        var bare = WithoutForm(text);
        _whole.Add((company, bare));
        var full = Tokens(text);
        var core = Tokens(bare);
        Add(full, full.Length > 1 ? NameStrength.Sure : NameStrength.Word);
        Add(core, core.Length > 1 ? NameStrength.Sure : NameStrength.Word);
        if (core.Length > 1)
        {
            var joined = string.Concat(core);
            if (joined.Length >= ShortestJoined)
            {
                Add([joined], NameStrength.Sure);
            }

            if (core.Length > 2)
            {
                Add(core[..2], NameStrength.Beginning);
            }

            if (core[0].Length > 2 && !RoutingWords.Instance.IsCommon(core[0]))
            {
                Add(core[..1], NameStrength.Beginning);
            }
        }

        void Add(string[] phrase, NameStrength strength)
        {
            if (phrase.Length > 0 && seen.Add(string.Join(' ', phrase)))
            {
                _latin.Add(phrase, new CompanyName(company, strength));
            }
        }
    }

    private void AddHan(long company, string bare)
    {
        var region = bare.IndexOfAny(['省', '市']) + 1;
        foreach (var name in region > 1 && region < bare.Length - 1 ? new[] { bare, bare[region..] } : [bare])
        {
            if (name.Length >= 2)
            {
                Add(_han, name, company);
            }

            for (var length = ShortestHanBeginning; length < name.Length; length++)
            {
                Add(_han, name[..length], company);
            }

            _longestHan = Math.Max(_longestHan, name.Length);
        }
    }

    private static void Add(Dictionary<string, HashSet<long>> names, string text, long company)
    {
        if (!names.TryGetValue(text, out var companies))
        {
            names.Add(text, companies = []);
        }

        companies.Add(company);
    }

    private static string[] Tokens(string text)
    {
        var tokens = NameWord.In(text).Select(word => word.Token).ToArray();
        return tokens.Length > 1 && tokens[0] == Article ? tokens[1..] : tokens;
    }
}
