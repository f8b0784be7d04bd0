using System.Globalization;
using LittleGiants.Extraction.Criteria;
using Spectre.Console;

namespace LittleGiants.Assistant.Output;

/// <summary>Profiles in a terminal: a table of all, or one with its rules, sources and notes.</summary>
internal sealed class ProfilesConsole(IAnsiConsole console, Wording wording, VerdictWording verdicts)
{
    private static readonly string[] Confidences = ["low", "medium", "high"];
    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Dim = new(decoration: Decoration.Dim);
    private readonly RuleText _rules = new(wording);

    /// <summary>A profile is as sure as its least sure rule.</summary>
    public static string LowestConfidence(CriteriaProfile profile) =>
        Confidences[profile.Criteria.Min(criterion => Math.Max(0, Array.IndexOf(Confidences, criterion.Confidence)))];

    public void WriteList(IReadOnlyList<CriteriaProfile> profiles)
    {
        var table = new Table { Border = TableBorder.Simple, UseSafeBorder = false };
        foreach (var head in new[] { "", "", wording[Phrase.Edition], wording[Phrase.CriteriaCount], wording[Phrase.ConfidenceColumn] })
        {
            table.AddColumn(new TableColumn(new Text(head)));
        }

        foreach (var profile in profiles)
        {
            table.AddRow(
                new Text(profile.Id, Bold),
                new Text(SafeText.Line(verdicts.Name(profile))),
                new Text(SafeText.Line(profile.Edition)),
                new Text(profile.Criteria.Count.ToString(CultureInfo.InvariantCulture)),
                new Text(wording.Word("confidences", LowestConfidence(profile))));
        }

        console.Write(table);
    }

    public void WriteOne(CriteriaProfile profile)
    {
        Line($"{verdicts.Name(profile)} ({profile.Id}, {profile.Edition})", 0, Bold);
        Line(wording.Say(Phrase.Basis, profile.Basis), 0);
        Line(wording[profile.AnyIsEnough ? Phrase.AnyIsEnough : Phrase.AllAreNeeded], 0);
        foreach (var criterion in profile.Criteria)
        {
            console.WriteLine();
            Line($"{verdicts.Title(criterion)} ({criterion.Id})", 0, Bold);
            WriteRule(criterion.Rule);
            if (criterion.OtherReading is { } other)
            {
                Line(wording.Say(Phrase.OtherReading, verdicts.OtherReading(criterion), ""), 2);
                WriteRule(other);
            }

            Line($"{wording.Say(Phrase.Source, criterion.Source)} · {wording.Say(Phrase.Confidence, wording.Word("confidences", criterion.Confidence))}", 2, Dim);
            if (verdicts.SettledBy(criterion) is { } settledBy)
            {
                Line(wording.Say(Phrase.SettledBy, settledBy), 2, Dim);
            }
        }

        var notes = verdicts.Notes(profile);
        if (notes.Count > 0)
        {
            console.WriteLine();
            Line(wording[Phrase.Notes], 0, Bold);
        }

        foreach (var note in notes)
        {
            Line("- " + note, 2);
        }
    }

    private void WriteRule(Extraction.Criteria.Rule rule)
    {
        foreach (var line in _rules.Lines(rule))
        {
            var text = line.TrimStart();
            Line(text, 2 + line.Length - text.Length);
        }
    }

    private void Line(string text, int indent, Style? style = null) =>
        console.Write(new Padder(new Text(SafeText.Line(text), style), new Padding(indent, 0, 0, 0)));
}
