namespace LittleGiants.Assistant.Web.Security;

/// <summary>How users are known.</summary>
internal enum AuthenticationKind
{
    /// <summary>Not at all: the page is for this machine only.</summary>
    None,
    Key,
    Oidc,
}
