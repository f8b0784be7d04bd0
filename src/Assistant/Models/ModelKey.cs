namespace LittleGiants.Assistant.Models;

/// <summary>The key of a model server. It is sent to that server and never shown: not by <c>ToString</c>, and <see cref="Hide"/> takes it out of what others say.</summary>
internal sealed class ModelKey
{
    private const string Shown = "(key)";
    private readonly string _value;

    public ModelKey(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    /// <summary>Whether it can stand in a header: visible ASCII only.</summary>
    public bool CanBeSent => _value.All(character => character is > ' ' and <= '~');

    public string Reveal() => _value;

    /// <summary>The text without the key: servers like to repeat what they refuse.</summary>
    public string Hide(string text) => text.Replace(_value, Shown, StringComparison.Ordinal);

    public override string ToString() => Shown;
}
