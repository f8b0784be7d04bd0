using LittleGiants.Extraction.Languages;
using LittleGiants.Extraction.Quantities;

namespace LittleGiants.Extraction.Facts.Periods;

/// <summary>Finds the currency a document reports in and the power of ten it declares for its statements.</summary>
internal sealed class CurrencyReader(DocumentFrame frame, FactCues cues, QuantityReader reader)
{
    private const int Opening = 60_000;
    private const int MaxPhrases = 12;

    public DocumentFrame Complete()
    {
        var votes = new Dictionary<string, int>(StringComparer.Ordinal);
        var powers = new Dictionary<int, int>();
        var document = frame.Document;
        foreach (var table in document.Tables)
        {
            if (table.UnitLine is not { } line)
            {
                continue;
            }

            var text = document.TextOf(line).ToString();
            var unit = reader.ReadHeader(text, QuantityContext.None);
            if (unit.Currency is { } currency)
            {
                Vote(votes, currency, 2);
            }

            if ((unit.Power ?? (cues.BaseUnits.IsIn(text) ? 0 : null)) is { } power)
            {
                powers[power] = powers.GetValueOrDefault(power) + 1;
            }
        }

        var opening = document.Text.AsSpan(0, Math.Min(Opening, document.Text.Length));
        var met = new MetSets(cues.Currencies.Count);
        cues.CurrencyIndex.Mark(opening, met);
        foreach (var place in met.All)
        {
            var (currency, phrases) = cues.Currencies[place];
            Vote(votes, currency, Count(opening, phrases));
        }

        CountSigns(document.Text, votes);
        var best = votes.Count == 0 ? cues.HomeCurrency : votes.OrderByDescending(vote => vote.Value).ThenBy(vote => vote.Key, StringComparer.Ordinal).First().Key;
        return frame with
        {
            Currency = best,
            StatementPower = Declared(powers),
        };
    }

    /// <summary>A power holds for the whole document only when nearly all of its unit lines say the same.</summary>
    private static int? Declared(Dictionary<int, int> powers)
    {
        var all = powers.Values.Sum();
        return all >= 4 && powers.MaxBy(power => power.Value) is { Key: > 0 } most && most.Value >= all * 0.9 ? most.Key : null;
    }

    private static void Vote(Dictionary<string, int> votes, string currency, int count)
    {
        if (count > 0)
        {
            votes[currency] = votes.GetValueOrDefault(currency) + count;
        }
    }

    private static int Count(ReadOnlySpan<char> text, WordSet phrases)
    {
        var count = 0;
        for (var at = 0; count < MaxPhrases && phrases.IndexIn(text[at..], out var length) is >= 0 and var found; at += found + length)
        {
            count++;
        }

        return count * 2;
    }

    /// <summary>Signs that name one currency only.</summary>
    private static void CountSigns(string text, Dictionary<string, int> votes)
    {
        int euros = 0, pounds = 0;
        for (var at = text.AsSpan().IndexOfAny('€', '£'); at >= 0 && euros + pounds < 200;)
        {
            _ = text[at] == '€' ? euros++ : pounds++;
            var next = text.AsSpan(at + 1).IndexOfAny('€', '£');
            at = next < 0 ? -1 : at + 1 + next;
        }

        Vote(votes, "EUR", euros / 2);
        Vote(votes, "GBP", pounds / 2);
    }
}
