namespace LittleGiants.Assistant.Models;

/// <summary>Carries a <see cref="ModelFailure"/> through the chat interface, which has no other way. Nothing of the vendor's exception goes along: it may hold what was sent.</summary>
internal sealed class ModelFailureException(ModelFailure failure) : Exception(failure.Message)
{
    public ModelFailure Failure { get; } = failure;
}
