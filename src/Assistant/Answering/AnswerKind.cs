namespace LittleGiants.Assistant.Answering;

/// <summary>The kinds of the batch contract.</summary>
internal enum AnswerKind
{
    Text,
    Number,
    Name,
    Boolean,
    Names,
}
