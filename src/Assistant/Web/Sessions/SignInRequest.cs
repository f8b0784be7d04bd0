namespace LittleGiants.Assistant.Web.Sessions;

/// <param name="Key">A key, or an access token of the configured provider.</param>
internal sealed record SignInRequest(string Key);
