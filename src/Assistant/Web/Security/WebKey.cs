namespace LittleGiants.Assistant.Web.Security;

/// <summary>A key that lets a user in. The settings hold its hash only.</summary>
internal sealed record WebKey
{
    private const int HashLength = 64;

    /// <summary>The name under which the key's owner works.</summary>
    public string User { get; init; } = "";

    /// <summary>What the owner may do; each role may do what the one before it may.</summary>
    public WebRole Role { get; init; } = WebRole.Reader;

    /// <summary>SHA-256 of the key's UTF-8 bytes, in hexadecimal digits. A key is random and long, so that no slower hash is needed.</summary>
    public string Sha256 { get; init; } = "";

    public IEnumerable<string> Problems()
    {
        if (string.IsNullOrWhiteSpace(User))
        {
            yield return "has no User: the name under which the key's owner works.";
        }

        if (Sha256.Length != HashLength || !Sha256.All(char.IsAsciiHexDigit))
        {
            yield return "needs Sha256: the SHA-256 of the key in 64 hexadecimal digits (printf %s KEY | sha256sum), not the key itself.";
        }
    }
}
