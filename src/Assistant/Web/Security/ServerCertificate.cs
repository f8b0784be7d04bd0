using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using LittleGiants.Assistant.Settings;

namespace LittleGiants.Assistant.Web.Security;

/// <summary>The certificate by which the page is served.</summary>
internal static class ServerCertificate
{
    /// <param name="key">The PEM file of its key, when that is a file of its own.</param>
    /// <exception cref="SettingsException">It cannot be read.</exception>
    public static X509Certificate2 Load(string path, string? key)
    {
        try
        {
            return Path.GetExtension(path).ToLowerInvariant() is ".pfx" or ".p12"
                ? X509CertificateLoader.LoadPkcs12FromFile(path, null)
                : X509Certificate2.CreateFromPemFile(path, key ?? path);
        }
        catch (CryptographicException exception)
        {
            throw new SettingsException([$"Web:Certificate cannot be read from {path}: {exception.Message} A PEM file with certificate and key, or a PKCS#12 file without a password, is right."]);
        }
    }
}
