using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Identity;

/// <summary>What tags, tables and lines "label: value" say of the company.</summary>
internal sealed class FormReading(SourceDocument document, IdentityOptions options)
{
    private const int MaxLabel = 40;
    private const int MaxLetters = 5;
    private readonly IdentityCues _cues = IdentityCues.Instance;

    public List<string> Aliases { get; } = [];

    public string? Ticker { get; private set; }

    public string? Registration { get; private set; }

    public void Read(NameBallot ballot)
    {
        ReadTags(ballot);
        foreach (var table in document.Tables)
        {
            if (table.Page > options.FormPages)
            {
                break;
            }

            ReadTable(table, ballot);
        }

        for (var i = 0; i < document.Blocks.Count; i++)
        {
            var block = document.Blocks[i];
            if (block.Page > options.CoverPages || (document.Pages.Count == 1 && i > options.CoverBlocks))
            {
                break;
            }

            if (block.Kind is not BlockKind.Table)
            {
                ReadLine(document.TextOf(block.Span), ballot);
            }
        }
    }

    private void ReadTags(NameBallot ballot)
    {
        foreach (var tag in document.TaggedFacts)
        {
            var local = tag.Concept[(tag.Concept.IndexOf(':') + 1)..];
            var text = tag.Span.IsEmpty ? tag.Text : Shown(tag.Span);
            if (tag.Dimensions.Count == 0 && !string.IsNullOrWhiteSpace(text) && _cues.Tags.TryGetValue(local, out var field))
            {
                Take(field, text.Trim(), tag.IsHidden || tag.Span.IsEmpty ? options.HiddenTag : options.Tag, ballot, isForm: true);
            }
        }
    }

    /// <summary>What is printed, to the end of its last word: a tag may cover "NAME CORP" of "NAME CORPORATION".</summary>
    private string Shown(TextSpan span)
    {
        var end = span.End;
        while (end < document.Text.Length && char.IsLetter(document.Text[end]) && char.IsLetter(document.Text[end - 1]))
        {
            end++;
        }

        return document.Text[span.Start..end];
    }

    private void ReadTable(Table table, NameBallot ballot)
    {
        for (var i = 0; i + 1 < table.Cells.Count; i++)
        {
            var cell = table.Cells[i];
            if (cell.Span.IsEmpty || cell.Span.Length > MaxLabel)
            {
                continue;
            }

            var value = table.Cells[i + 1];
            for (var next = i + 2; value.Span.IsEmpty && next < table.Cells.Count; next++)
            {
                value = table.Cells[next];
            }

            if (value.Row != cell.Row || value.Span.IsEmpty)
            {
                continue;
            }

            var label = document.TextOf(cell.Span);
            if (_cues.Labels.TryGetValue(IdentityCues.LabelKey(label), out var field))
            {
                // A label beside a label is a row of column heads: the value stands below.
                if (_cues.Labels.ContainsKey(IdentityCues.LabelKey(document.TextOf(value.Span))) || (field is IdentityField.Ticker && !IsTicker(document.TextOf(value).Trim())))
                {
                    if (table.CellAt(cell.Row + 1, cell.Column) is not { Span.IsEmpty: false } below || _cues.Labels.ContainsKey(IdentityCues.LabelKey(document.TextOf(below.Span))))
                    {
                        continue;
                    }

                    value = below;
                }

                Take(field, document.TextOf(value).Trim(), options.Form, ballot, isForm: false);
            }
            else if (cell.Column == 0)
            {
                ReadDefinition(label, document.TextOf(table.Cells[LastOfRow(table, i)].Span), ballot);
            }
        }
    }

    /// <summary>A row of a glossary: "the Company, Name" against the full name.</summary>
    private void ReadDefinition(ReadOnlySpan<char> term, ReadOnlySpan<char> meaning, NameBallot ballot)
    {
        meaning = meaning.Trim();
        if (!CompanyNames.Instance.IsName(meaning))
        {
            return;
        }

        var isCompany = false;
        var others = new List<string>();
        foreach (var range in term.SplitAny('、', ',', '，', '/', '和', '或'))
        {
            var part = term[range].Trim(" “”\"\n");
            if (_cues.CompanyWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(part))
            {
                isCompany = true;
            }
            else if (part.Length > 0)
            {
                others.Add(part.ToString());
            }
        }

        if (isCompany)
        {
            ballot.Vote(meaning, options.Definition);
            foreach (var other in others)
            {
                ballot.Alias(meaning, other);
            }
        }
    }

    private void ReadLine(ReadOnlySpan<char> line, NameBallot ballot)
    {
        // Several "label: value" pairs may stand on a line, parted by spaces.
        for (var colon = line.IndexOf(':'); colon > 0; colon = line.IndexOf(':'))
        {
            var label = line[..colon];
            var isHan = Han.IsIn(label);
            if (isHan && label.TrimEnd().LastIndexOf(' ') is >= 0 and var space)
            {
                label = label[(space + 1)..];
            }

            line = line[(colon + 1)..].TrimStart();
            if (label.Length > MaxLabel || !_cues.Labels.TryGetValue(IdentityCues.LabelKey(label), out var field))
            {
                continue;
            }

            var end = line.IndexOfAny(isHan ? " \t\n，。;" : "\t\n;");
            Take(field, line[..(end < 0 ? line.Length : end)].Trim().ToString(), options.Form, ballot, isForm: false);
        }
    }

    private static int LastOfRow(Table table, int index)
    {
        while (index + 1 < table.Cells.Count && table.Cells[index + 1].Row == table.Cells[index].Row)
        {
            index++;
        }

        return index;
    }

    private void Take(IdentityField field, ReadOnlySpan<char> value, int weight, NameBallot ballot, bool isForm)
    {
        switch (field)
        {
            case IdentityField.Name when isForm || CompanyNames.Instance.IsName(value):
                ballot.Vote(value, weight);
                break;
            case IdentityField.AnyName when CompanyNames.Instance.IsName(value):
                ballot.Vote(value, options.AnyName);
                break;
            case IdentityField.Alias when value.Length is > 1 and < 110 && value.IndexOfAnyExcept("/-—无 ") >= 0:
                Aliases.Add(value.ToString());
                break;
            case IdentityField.Ticker when Ticker is null && IsTicker(value):
                Ticker = value.ToString();
                break;
            case IdentityField.Registration when Registration is null && IsCode(value, 30) && value.IndexOfAnyInRange('0', '9') >= 0:
                Registration = value.ToString();
                break;
        }
    }

    private static bool IsTicker(ReadOnlySpan<char> value) => IsCode(value, 10) && (value.Length <= MaxLetters || value.ContainsAnyInRange('0', '9'));

    private static bool IsCode(ReadOnlySpan<char> value, int length)
    {
        foreach (var c in value)
        {
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c) && c is not (' ' or '.' or '-'))
            {
                return false;
            }
        }

        return value.Length >= 1 && value.Length <= length;
    }
}
