using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;

namespace LittleGiants.Assistant.Web.Security;

/// <summary>The keys of the settings.</summary>
internal sealed class KeyRing(WebOptions options)
{
    /// <summary>The claim that tells by which key a session began; it ends when the key is taken out of the settings.</summary>
    public const string KeyClaim = "key";

    private readonly List<(byte[] Hash, WebKey Key)> _keys = [.. options.Keys.Select(key => (Convert.FromHexString(key.Sha256), key))];

    /// <summary>Null when nobody has this key.</summary>
    public WebKey? Find(string secret)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(secret));
        WebKey? found = null;
        foreach (var (known, key) in _keys)
        {
            if (CryptographicOperations.FixedTimeEquals(known, hash))
            {
                found = key;
            }
        }

        return found;
    }

    /// <summary>Whether the key still lets the same user in, with the same role.</summary>
    public bool Holds(ClaimsPrincipal principal) => principal.FindFirst(KeyClaim) is not { Value: var id }
        || _keys.Exists(entry => IdOf(entry.Key) == id && entry.Key.User == principal.Identity?.Name && entry.Key.Role == WebUser.RoleOf(principal));

    public static ClaimsPrincipal PrincipalOf(WebKey key, string scheme) => WebUser.PrincipalOf(key.User, key.Role, scheme, new Claim(KeyClaim, IdOf(key)));

    /// <summary>Enough of the hash to know a key again, and too little to be one.</summary>
    private static string IdOf(WebKey key) => key.Sha256[..16].ToUpperInvariant();
}
