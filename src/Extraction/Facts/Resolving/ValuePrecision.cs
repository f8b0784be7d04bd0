namespace LittleGiants.Extraction.Facts.Resolving;

/// <summary>How exact a printed figure is, told from its zeros.</summary>
public static class ValuePrecision
{
    /// <summary>Beyond it differences may not be a decimal any more; no company's figure is.</summary>
    private const decimal Largest = 1e27m;

    /// <summary>Half a unit of the last digit that is not zero: 1,300,000,000 may stand for 1.25 to 1.35 billion.</summary>
    public static decimal Tolerance(decimal value)
    {
        if (value == 0)
        {
            return 0;
        }

        var unit = 1m;
        var rest = Math.Abs(value);
        if (rest != decimal.Truncate(rest))
        {
            while (rest != decimal.Truncate(rest) && unit > 0.000001m)
            {
                rest *= 10;
                unit /= 10;
            }

            return unit / 2;
        }

        while (rest % 10 == 0)
        {
            rest /= 10;
            unit *= 10;
        }

        return unit / 2;
    }

    /// <summary>Whether two figures can stand for the same value.</summary>
    public static bool Agree(decimal left, decimal right)
    {
        if (Math.Abs(left) > Largest || Math.Abs(right) > Largest)
        {
            return left == right;
        }

        var coarser = Math.Max(Tolerance(left), Tolerance(right));

        // One digit followed by zeros would agree with nearly all: at most 5% of the value.
        return Math.Abs(left - right) <= Math.Min(coarser, Math.Max(Math.Abs(left), Math.Abs(right)) * 0.05m);
    }
}
