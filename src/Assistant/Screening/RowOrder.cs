using LittleGiants.Assistant.Screening.Expressions;

namespace LittleGiants.Assistant.Screening;

/// <summary>By the keys, then by name, then by number; what has no value comes last, whichever the direction.</summary>
internal sealed class RowOrder(IReadOnlyList<SortKey> keys) : IComparer<(ScreenedCompany Company, SortValue[] Keys)>
{
    public int Compare((ScreenedCompany Company, SortValue[] Keys) x, (ScreenedCompany Company, SortValue[] Keys) y)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            var (left, right) = (x.Keys[i], y.Keys[i]);
            if (left.IsEmpty || right.IsEmpty)
            {
                if (left.IsEmpty != right.IsEmpty)
                {
                    return left.IsEmpty ? 1 : -1;
                }

                continue;
            }

            var order = left.Number is { } one && right.Number is { } other ? one.CompareTo(other) : string.Compare(left.Text, right.Text, StringComparison.OrdinalIgnoreCase);
            if (order != 0)
            {
                return keys[i].IsDescending ? -order : order;
            }
        }

        var byName = string.Compare(x.Company.Name, y.Company.Name, StringComparison.OrdinalIgnoreCase);
        return byName != 0 ? byName : x.Company.Id.CompareTo(y.Company.Id);
    }
}
