using System.Net;
using System.Net.Sockets;

namespace LittleGiants.Assistant.Ingestion.Download;

/// <summary>Tells public addresses from those of the own machine, the own network and special uses (IANA's registries of special-purpose addresses).</summary>
internal static class PublicAddresses
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            // This machine, private, shared by carriers, link-local with the metadata service of clouds, protocol assignments, documentation, benchmarks, multicast, reserved.
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",

            // Unspecified and loopback, discard, translated (they hide an IPv4 address), tunnels, documentation, private, link-local, site-local, multicast.
            "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    public static bool Includes(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6 && !Array.Exists(NotPublic, network => network.Contains(plain));
    }
}
