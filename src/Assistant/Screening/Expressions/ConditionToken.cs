namespace LittleGiants.Assistant.Screening.Expressions;

/// <param name="Position">In the text, from 0.</param>
internal readonly record struct ConditionToken(ConditionToken.Kind Type, string Text, int Position)
{
    internal enum Kind
    {
        Word,
        Number,
        Quoted,
        Operator,
        Open,
        Close,
        Comma,
        End,
    }

    public bool Is(string word) => Type == Kind.Word && Text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
