using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Identity;

/// <summary>Chooses among the names of an article the companies it is about.</summary>
internal sealed class SubjectChoice(SourceDocument document, string title, ArticleOptions options)
{
    private const int InTitle = 3;
    private const int OpensTitle = 2;
    private const int InLead = 2;
    private const int MaxRepeats = 4;
    private const int MaxEvidence = 7;

    public IReadOnlyList<CompanyIdentity> Choose(IReadOnlyList<NameSighting> sightings, IReadOnlyList<Block> body, bool isHan)
    {
        var groups = new List<Group>();
        foreach (var group in sightings.GroupBy(sighting => NameKey.Of(sighting.Name), StringComparer.Ordinal).OrderByDescending(group => group.Key.Length))
        {
            var first = group.First();
            if (groups.Find(longer => longer.IsShortenedTo(first.Name, isHan)) is { } owner)
            {
                owner.Sightings.AddRange(group);
                owner.Shorten(first.Name);
            }
            else if (groups.Find(longer => IsHeadOf(longer, first.Name, body)) is { } headed)
            {
                headed.Sightings.AddRange(group);
                headed.Rename(first.Name);
            }
            else
            {
                groups.Add(new Group(first.Name, [.. group]));
            }
        }

        if (TitleSubject(body) is { } subject && !groups.Exists(group => group.Names(subject)))
        {
            groups.Add(new Group(subject, []) { TitleEvidence = options.MinEvidence });
        }

        var chosen = new List<(Group Group, int Score)>();
        foreach (var group in groups)
        {
            group.AddShortNames(document.Text, title, isHan);
            var score = ScoreOf(group, body);
            if (score >= options.MinScore)
            {
                chosen.Add((group, score));
            }
        }

        return [.. chosen.OrderByDescending(item => item.Score).ThenBy(item => item.Group.FirstPosition).Take(options.MaxCompanies)
            .Select(item => IdentityReader.Complete(document, item.Group.Name, item.Group.ShortNames, item.Group.Ticker, registration: null))];
    }

    /// <summary>"Portrait Name GmbH" over a text that says "Name GmbH": a title's own word stands before the name.</summary>
    private static bool IsHeadOf(Group longer, string name, IReadOnlyList<Block> body) =>
        longer.Name.EndsWith(" " + name, StringComparison.OrdinalIgnoreCase) && LegalForms.Instance.AtEnd(name) is { Form.Length: > 0 }
        && longer.Sightings.TrueForAll(sighting => body[sighting.Block].Kind is BlockKind.Title or BlockKind.Heading);

    private int ScoreOf(Group group, IReadOnlyList<Block> body)
    {
        var evidence = group.TitleEvidence;
        var worst = 0;
        foreach (var sighting in group.Sightings)
        {
            evidence = Math.Max(evidence, sighting.Evidence);
            worst = Math.Min(worst, sighting.Evidence);
        }

        if (TitleStartsWith(group))
        {
            evidence = Math.Max(evidence, options.MinEvidence);
        }

        evidence += worst;
        if (evidence < options.MinEvidence || IsCommonWord(group.Name, body))
        {
            return 0;
        }

        var isInTitle = group.IsIn(title);
        var isInLead = group.Sightings.Exists(sighting => sighting.Block < options.LeadBlocks + body.Count(block => block.Kind == BlockKind.Title));
        var repeats = Math.Min(group.Sightings.Count - 1, MaxRepeats);
        return !isInTitle && !isInLead && repeats < 1 ? 0 : Math.Min(evidence, MaxEvidence) + (isInTitle ? InTitle : 0) + (group.Opens(title) ? OpensTitle : 0) + (isInLead ? InLead : 0) + Math.Max(0, repeats);
    }

    /// <summary>A word that the text writes without a capital as well.</summary>
    private bool IsCommonWord(string name, IReadOnlyList<Block> body) =>
        !name.Contains(' ') && !Han.IsIn(name) && char.IsUpper(name[0])
        && Occurrences.Of(document.Text, char.ToLowerInvariant(name[0]) + name[1..]).Any(span => body.Any(block => block.Span.Contains(span)));

    private bool TitleStartsWith(Group group) => TitleHead() is { } head && group.Names(head) && ArticleCues.Instance.SpeaksOfFigures(title.AsSpan(head.Length));

    /// <summary>"Name: results for 2023" with figures in the text: a company's own report, though the text may be a table alone.</summary>
    private string? TitleSubject(IReadOnlyList<Block> body) =>
        TitleHead() is { } head && ArticleCues.Instance.SpeaksOfFigures(title.AsSpan(head.Length)) && body.Count > 0 && !ArticleCues.Instance.NotCompanies.Contains(head) ? head : null;

    private string? TitleHead()
    {
        var colon = title.IndexOf(':', StringComparison.Ordinal);
        if (colon is < 3 or > 50)
        {
            return null;
        }

        var head = title[..colon].Trim();
        return head.Split(' ') is { Length: <= 4 } words && words.All(word => CompanyNames.LooksLikeName(word)) && words.All(word => !ArticleCues.Instance.Figures.Contains(word, StringComparer.OrdinalIgnoreCase)) ? head : null;
    }

    private sealed class Group(string name, List<NameSighting> sightings)
    {
        private const int MaxHanShort = 6;

        public string Name { get; private set; } = name;

        public List<NameSighting> Sightings { get; } = sightings;

        public List<string> ShortNames { get; } = [.. sightings.SelectMany(sighting => sighting.Aliases).Distinct(StringComparer.Ordinal)];

        public int TitleEvidence { get; init; }

        public int FirstPosition => Sightings.Count > 0 ? Sightings.Min(sighting => sighting.Span.Start) : 0;

        public string? Ticker => Sightings.Find(sighting => sighting.Ticker is not null)?.Ticker;

        public bool Names(string text) => string.Equals(NameKey.Of(text), NameKey.Of(Name), StringComparison.Ordinal)
            || ShortNames.Exists(other => string.Equals(NameKey.Of(text), NameKey.Of(other), StringComparison.Ordinal)) || IsShortenedTo(text, isHan: false);

        /// <summary>Whether a shorter name is the beginning of this one at a word's end.</summary>
        public bool IsShortenedTo(string shorter, bool isHan) =>
            shorter.Length < Name.Length && (isHan ? ShortNames.Contains(shorter) : Name.StartsWith(shorter, StringComparison.OrdinalIgnoreCase) && !char.IsLetterOrDigit(Name[shorter.Length]));

        public bool IsIn(string title) => title.Contains(Name, StringComparison.OrdinalIgnoreCase) || ShortNames.Exists(other => title.Contains(other, StringComparison.OrdinalIgnoreCase));

        public bool Opens(string title) => title.StartsWith(Name, StringComparison.OrdinalIgnoreCase) || ShortNames.Exists(other => title.StartsWith(other, StringComparison.OrdinalIgnoreCase));

        public void Rename(string name) => Name = name;

        /// <summary>A longer name is the company's when it ends with a legal form; else it is a product's or a division's, and the short one names the company.</summary>
        public void Shorten(string shorter)
        {
            if (LegalForms.Instance.AtEnd(Name) is null)
            {
                Name = shorter;
            }
            else
            {
                ShortNames.Add(shorter);
            }
        }

        /// <summary>Names the text uses for the company without saying so: its name without legal form or place, or the start of that.</summary>
        public void AddShortNames(string text, string title, bool isHan)
        {
            if (LegalForms.Instance.AtEnd(Name) is not { } form)
            {
                return;
            }

            var core = Name[..^form.Length].TrimEnd(' ', ',');
            if (!isHan)
            {
                if (core.Length > 2 && !ShortNames.Contains(core))
                {
                    ShortNames.Add(core);
                }

                return;
            }

            core = CompanyNames.Instance.WithoutPlace(core);
            for (var length = Math.Min(core.Length, MaxHanShort); length >= 2; length--)
            {
                var part = core[..length];
                if (title.Contains(part, StringComparison.Ordinal) || OutsideName(text, part) >= 2)
                {
                    if (!ShortNames.Contains(part))
                    {
                        ShortNames.Add(part);
                    }

                    return;
                }
            }
        }

        private int OutsideName(string text, string part)
        {
            var inName = Occurrences.Of(text, Name).ToList();
            return Occurrences.Of(text, part).Count(span => !inName.Exists(name => name.Contains(span)));
        }
    }
}
