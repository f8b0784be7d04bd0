namespace LittleGiants.Assistant.Tests.Answering;

[CollectionDefinition(Name)]
public sealed class DialogueCollection : ICollectionFixture<DialogueLibrary>
{
    public const string Name = "Dialogues";
}
