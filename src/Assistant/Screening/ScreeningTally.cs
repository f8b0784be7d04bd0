using LittleGiants.Assistant.Screening.Expressions;
using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Assistant.Screening;

/// <summary>Counts companies as they come from several threads, and keeps the first of the order: with a bound, memory does not grow with the library.</summary>
internal sealed class ScreeningTally(ScreeningRequest request)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<CriterionOutcome, int> _outcomes = [];
    private readonly RowOrder _order = new(request.Order);
    private List<(ScreenedCompany Company, SortValue[] Keys)> _rows = [];
    private int _screened;
    private int _selected;
    private int _nearMisses;

    public void Add(ScreenedCompany company, Subject subject)
    {
        var isSelected = request.Where is null || request.Where.Holds(subject) == true;
        var keys = isSelected ? request.Order.Select(key => key.ValueOf(subject)).ToArray() : [];
        lock (_lock)
        {
            _screened++;
            if (!isSelected)
            {
                return;
            }

            _selected++;
            _nearMisses += company.IsNearMiss ? 1 : 0;
            _outcomes[company.Outcome] = _outcomes.GetValueOrDefault(company.Outcome) + 1;
            _rows.Add((company, keys));
            if (request.Top is { } top && _rows.Count >= (2 * top) + 1000)
            {
                Sort();
            }
        }
    }

    public ScreeningResult Result(DateOnly today)
    {
        Sort();
        return new ScreeningResult(request.Profile, today, [.. _rows.Select(row => row.Company)], _screened, _selected, _nearMisses, _outcomes) { Where = request.Where?.Text };
    }

    private void Sort()
    {
        _rows.Sort(_order);
        if (request.Top is { } top && _rows.Count > top)
        {
            _rows = _rows[..top];
        }
    }
}
