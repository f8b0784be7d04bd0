namespace LittleGiants.Assistant.Web.Uploads;

/// <summary>What is kept of an upload beside its bytes, so that it goes on after the program was started anew.</summary>
internal sealed record OpenUpload(string Id, string User, string Name, long Size)
{
    /// <summary>What its document says of where it came from.</summary>
    public string Origin() => $"upload:{Id}";

    public InvalidDataException TooMany() => new($"The file was announced with {Size} bytes, but more are coming.");

    public static string NewId() => Guid.NewGuid().ToString("N");

    public static bool IsId(string id) => id.Length == 32 && id.All(char.IsAsciiHexDigitLower);
}
