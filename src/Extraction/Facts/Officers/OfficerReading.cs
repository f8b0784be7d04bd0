using LittleGiants.Extraction.Documents;
using LittleGiants.Extraction.Facts.Identity;
using LittleGiants.Extraction.Facts.Periods;

namespace LittleGiants.Extraction.Facts.Officers;

/// <summary>Looks round each title for the person who holds it, and for what says that it changed hands.</summary>
internal sealed class OfficerReading(DocumentFrame frame, OfficerWords words, PersonNames names, PeriodReader periods)
{
    private const int Reach = 90;
    private const int FormerReach = 26;
    private const int SentenceReach = 260;
    private const int CueReach = 90;
    private const double Signed = 4;
    private const double Stated = 2;
    private const double Beside = 1.5;
    private const string Signature = "/s/";
    private const string LeftOffice = "离任";
    private readonly string _text = frame.Document.Text;
    private static readonly char[] Clauses = ['，', '；', ';', '。', '\n'];
    private readonly bool _isHan = frame.Language == "zh";
    private readonly HashSet<int> _claimed = [];
    private readonly OfficeOwner _owner = new(frame.Document.Text, frame.Company?.Name, words, names);
    private readonly List<TextSpan> _tables = [.. frame.Document.Tables.Select(table => table.Span)];

    public OfficerSighting? Read(TitleRun run)
    {
        var inTable = IsInTable(run.Span.Start);
        if (_owner.IsDivision(run) || _owner.IsNamesake(run))
        {
            return null;
        }

        var before = Before(run, inTable);
        var after = before is null || before.Value.Breaks > 0 || _claimed.Contains(before.Value.Name.Start) ? After(run, inTable) : null;
        var isAfter = after is not null && (before is null || after.Value.Breaks == 0 || _claimed.Contains(before.Value.Name.Start));
        var found = isAfter ? after : before is { } near && !_claimed.Contains(near.Name.Start) ? near : null;
        if (found is null || _owner.IsPart(found.Value.Name))
        {
            return !IsFormer(run.Span.Start) && !_owner.IsOther(run.Span.End, isStrict: true) && ChangeOf(run, null) is var (nobodys, day, line) ? new OfficerSighting(null, run, line, 0, nobodys, day) : null;
        }

        var name = found.Value.Name;
        if (isAfter && _owner.IsOthersBefore(run.Span.Start))
        {
            return null;
        }

        if (isAfter)
        {
            _claimed.Add(name.Start);
        }

        var evidence = name.Union(run.Span);
        var isFormer = IsFormer(name.Start) || (IsFormer(run.Span.Start) && !IsStill(name, run.Span)) || _owner.IsOther(run.Span.End);
        var change = inTable ? (LeftAfter(run.Span.End) ? (OfficerChange.Resigned, null, evidence) : null) : ChangeOf(run, name);
        if (isFormer && change is null)
        {
            return null;
        }

        isFormer |= inTable && change is not null;
        change ??= words.Interim.IsIn(_text.AsSpan(run.Span.Start, run.Span.Length)) ? (OfficerChange.Acting, null, evidence) : null;
        var isSigned = _text.AsSpan(Math.Max(0, name.Start - 60), name.End - Math.Max(0, name.Start - 60)).Contains(Signature, StringComparison.Ordinal);
        var weight = isFormer || change is { Item1: OfficerChange.Resigned or OfficerChange.Retired or OfficerChange.Elect } ? 0 : isSigned ? Signed : inTable || found.Value.Links > 0 ? Stated : Beside;
        return new OfficerSighting(name, run, change is { } told ? told.Item3.Union(evidence) : evidence, weight, change?.Item1, change?.Item2);
    }

    private (TextSpan Name, int Breaks, int Links)? Before(TitleRun run, bool inTable)
    {
        var (at, breaks, links) = (run.Span.Start, 0, 0);
        var from = Math.Max(0, at - Reach);
        for (var step = 0; step < 6; step++)
        {
            while (at > from && OfficeOwner.IsBetween(_text[at - 1]))
            {
                breaks += _text[--at] == '\n' ? 1 : 0;
            }

            if (breaks > (inTable ? 0 : 2))
            {
                return null;
            }

            if (names.Ending(_text, at, from) is { } name)
            {
                return (name, breaks, links);
            }

            if (words.Links.FirstOrDefault(link => Ends(at, link)) is { } found)
            {
                at -= found.Length;
                links++;
            }
            else if (AgeBefore(at) is var age && age < at)
            {
                at = age;
            }
            else
            {
                return null;
            }
        }

        return null;
    }

    private (TextSpan Name, int Breaks, int Links)? After(TitleRun run, bool inTable)
    {
        var (at, breaks) = (run.Span.End, 0);
        var to = Math.Min(_text.Length, at + Reach);
        for (var step = 0; step < 4; step++)
        {
            while (at < to && (char.IsWhiteSpace(_text[at]) || _text[at] is '：' or '（'))
            {
                breaks += _text[at++] == '\n' ? 1 : 0;
            }

            if (breaks > (inTable ? 0 : 1))
            {
                return null;
            }

            if (at < to && names.Opening(_text, at, to) is { } name)
            {
                if (_owner.IsNamedAt(name.Start))
                {
                    return null; // "President, Acme Pumps": an office of the company
                }

                return (name, breaks, 0);
            }

            var skipped = words.Honorifics.FirstOrDefault(word => OfficeOwner.Starts(_text, at, word)) ?? words.Behind.FirstOrDefault(word => OfficeOwner.Starts(_text, at, word));
            if (skipped is null)
            {
                return null;
            }

            at += skipped.Length;
        }

        return null;
    }

    /// <summary>", age 52," and the age of a table.</summary>
    private int AgeBefore(int at)
    {
        var start = at;
        while (start > 0 && at - start < 3 && char.IsAsciiDigit(_text[start - 1]))
        {
            start--;
        }

        return start < at && Ends(start, "age ") ? start - 4 : start;
    }

    private (OfficerChange, DateOnly?, TextSpan)? ChangeOf(TitleRun run, TextSpan? name)
    {
        var sentence = SentenceRound(run.Span.Start, run.Span.End);
        var start = Math.Max(sentence.Start, Math.Min(run.Span.Start, name?.Start ?? run.Span.Start) - CueReach);
        var stop = Math.Min(sentence.End, run.Span.End + CueReach);
        if (name is null)
        {
            (start, stop) = (Math.Max(sentence.Start, run.Span.Start - FormerReach), Math.Min(stop, run.Span.End + FormerReach));
        }

        if (_isHan)
        {
            // A clause tells of one office.
            start = Math.Max(start, _text.LastIndexOfAny(Clauses, run.Span.Start, run.Span.Start - start + 1) + 1);
            stop = _text.IndexOfAny(Clauses, run.Span.End, stop - run.Span.End) is >= 0 and var comma ? comma : stop;
            if (_text.AsSpan(start, run.Span.Start - start).Contains('《'))
            {
                return null;
            }
        }

        var window = _text.AsSpan(start, stop - start);
        var isRetired = words.Retired.IsIn(window);
        var isResigned = words.Resigned.IsIn(window);
        var isAppointed = words.Appointed.IsIn(window);
        if ((!isRetired && !isResigned && !isAppointed) || (name is null && words.Hypothetical.IsIn(window)))
        {
            return null;
        }

        var near = _text.AsSpan(Math.Max(start, run.Span.Start - FormerReach), Math.Min(sentence.End, run.Span.End + FormerReach) - Math.Max(start, run.Span.Start - FormerReach));
        var change = isAppointed && words.Appointed.IsIn(near) ? OfficerChange.Appointed : isResigned ? OfficerChange.Resigned : isRetired ? OfficerChange.Retired : OfficerChange.Appointed;
        change = change == OfficerChange.Appointed && words.Elect.IsIn(near) ? OfficerChange.Elect : change == OfficerChange.Appointed && words.Interim.IsIn(near) ? OfficerChange.Acting : change;
        var day = DayIn(sentence, run.Span);
        return name is null && day is null ? null : (change, day, sentence);
    }

    private DateOnly? DayIn(TextSpan sentence, TextSpan near)
    {
        (int Distance, DateOnly Day)? best = null;
        foreach (var mention in periods.Read(_text.AsSpan(sentence.Start, sentence.Length)))
        {
            var at = sentence.Start + mention.Span.Start;
            var distance = at > near.End ? at - near.End : near.Start - at;
            if (mention.Date is { } day && (best is null || distance < best.Value.Distance))
            {
                best = (distance, day);
            }
        }

        return best?.Day;
    }

    private TextSpan SentenceRound(int start, int end)
    {
        var from = start;
        while (from > 0 && start - from < SentenceReach && !IsEnd(from - 1))
        {
            from--;
        }

        while (end < _text.Length && end - start < SentenceReach && !IsEnd(end))
        {
            end++;
        }

        while (from < start && char.IsWhiteSpace(_text[from]))
        {
            from++;
        }

        return new TextSpan(from, end);
    }

    private bool IsEnd(int at) => _text[at] is '\n' or '。' or ';' or '；' || (_text[at] is '.' && at + 2 < _text.Length && _text[at + 1] == ' ' && char.IsUpper(_text[at + 2]) && at > 3 && char.IsLower(_text[at - 1]) && char.IsLower(_text[at - 2]) && char.IsLower(_text[at - 3]));

    private bool IsStill(TextSpan name, TextSpan title) => name.End < title.Start && words.Still.IsIn(_text.AsSpan(name.End, title.Start - name.End));

    private bool IsFormer(int at)
    {
        var start = Math.Max(0, at - FormerReach);
        var window = _text.AsSpan(start, at - start);
        var line = window.LastIndexOfAny("\t。；;，");
        return words.Former.IsIn(window[(line + 1)..]);
    }

    private bool LeftAfter(int end)
    {
        var rest = _text.AsSpan(end, Math.Min(30, _text.Length - end));
        var line = rest.IndexOf('\n');
        return (line < 0 ? rest : rest[..line]).Contains(LeftOffice, StringComparison.Ordinal);
    }

    private bool IsInTable(int at)
    {
        int low = 0, high = _tables.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _tables[middle].End <= at ? (middle + 1, high) : (low, middle);
        }

        return low < _tables.Count && _tables[low].Contains(at);
    }

    private bool Ends(int at, string word) =>
        at >= word.Length && string.Compare(_text, at - word.Length, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
        && (Han.Is(word[0]) || at == word.Length || !char.IsLetterOrDigit(_text[at - word.Length - 1]));
}
