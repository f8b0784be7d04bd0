namespace LittleGiants.Assistant.Ingestion.Download;

/// <summary>Thrown where a connection would be made, the only place at which the true address is known.</summary>
internal sealed class PrivateAddressException(string host) : IOException($"{host} is no public address.")
{
    public string Host { get; } = host;
}
