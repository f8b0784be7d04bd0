using System.Text;

namespace LittleGiants.Extraction.Tests.Readers.InlineXbrl;

/// <summary>Makes small inline XBRL files of a fictitious company.</summary>
internal static class InlineXbrlPage
{
    /// <summary>Contexts c1 (2023), c2 (end of 2023), c3 (2023, two dimensions); units eur, eps (EUR per share).</summary>
    private const string Resources =
        """
        <xbrli:context id="c1"><xbrli:entity><xbrli:identifier scheme="http://standards.iso.org/iso/17442">5299000EXAMPLE000001</xbrli:identifier></xbrli:entity><xbrli:period><xbrli:startDate>2023-01-01</xbrli:startDate><xbrli:endDate>2023-12-31</xbrli:endDate></xbrli:period></xbrli:context>
        <xbrli:context id="c2"><xbrli:entity><xbrli:identifier scheme="x">5299000EXAMPLE000001</xbrli:identifier></xbrli:entity><xbrli:period><xbrli:instant>2024-01-01T00:00:00</xbrli:instant></xbrli:period></xbrli:context>
        <xbrli:context id="c3"><xbrli:entity><xbrli:identifier scheme="x">5299000EXAMPLE000001</xbrli:identifier><xbrli:segment><xbrldi:explicitMember dimension="ex:ProductAxis">ex:ValvesMember</xbrldi:explicitMember></xbrli:segment></xbrli:entity><xbrli:period><xbrli:startDate>2023-01-01</xbrli:startDate><xbrli:endDate>2023-12-31</xbrli:endDate></xbrli:period><xbrli:scenario><xbrldi:typedMember dimension="ex:SiteAxis"><ex:site>Leeds</ex:site></xbrldi:typedMember></xbrli:scenario></xbrli:context>
        <xbrli:unit id="eur"><xbrli:measure>iso4217:EUR</xbrli:measure></xbrli:unit>
        <xbrli:unit id="eps"><xbrli:divide><xbrli:unitNumerator><xbrli:measure>iso4217:EUR</xbrli:measure></xbrli:unitNumerator><xbrli:unitDenominator><xbrli:measure>xbrli:shares</xbrli:measure></xbrli:unitDenominator></xbrli:divide></xbrli:unit>
        """;

    public static byte[] Of(string body, string hidden = "", string prefix = "ix", bool isHtml = false)
    {
        var page =
            $"""
            <html xmlns="http://www.w3.org/1999/xhtml" xmlns:{prefix}="http://www.xbrl.org/2013/inlineXBRL" xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:xbrldi="http://xbrl.org/2006/xbrldi" xmlns:iso4217="http://www.xbrl.org/2003/iso4217" xmlns:ixt="http://www.xbrl.org/inlineXBRL/transformation/2020-02-12" xmlns:ex="http://example.org/ex" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" lang="en">
            <head><title>Brightwater Valves annual report</title></head>
            <body><{prefix}:header><{prefix}:hidden>{hidden}</{prefix}:hidden><{prefix}:references/><{prefix}:resources>{Resources}</{prefix}:resources></{prefix}:header>
            {body}
            </body></html>
            """;
        return Encoding.UTF8.GetBytes(isHtml ? "<!DOCTYPE html>" + page : "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + page);
    }
}
