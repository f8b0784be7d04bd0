namespace LittleGiants.Assistant.Screening.Expressions;

/// <summary>A part of a condition.</summary>
internal abstract record Term
{
    /// <summary>Null when the company's value is not known.</summary>
    public abstract bool? Holds(Subject subject);

    internal sealed record And(Term Left, Term Right) : Term
    {
        public override bool? Holds(Subject subject) => (Left.Holds(subject), Right.Holds(subject)) switch
        {
            (false, _) or (_, false) => false,
            (true, true) => true,
            _ => null,
        };
    }

    internal sealed record Or(Term Left, Term Right) : Term
    {
        public override bool? Holds(Subject subject) => (Left.Holds(subject), Right.Holds(subject)) switch
        {
            (true, _) or (_, true) => true,
            (false, false) => false,
            _ => null,
        };
    }

    internal sealed record Not(Term Inner) : Term
    {
        public override bool? Holds(Subject subject) => !Inner.Holds(subject);
    }

    /// <summary>A comparison that needs nothing but the company.</summary>
    internal sealed record Check(Func<Subject, bool?> Test) : Term
    {
        public override bool? Holds(Subject subject) => Test(subject);
    }
}
