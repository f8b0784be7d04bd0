namespace LittleGiants.Assistant.Web.Security;

/// <summary>What a user may do; each may do what those before may.</summary>
internal enum WebRole
{
    /// <summary>Reads and asks.</summary>
    Reader,

    /// <summary>Also adds, corrects and removes.</summary>
    Analyst,

    /// <summary>Also what belongs to others.</summary>
    Admin,
}
