namespace LittleGiants.Assistant.Web.Documents;

/// <param name="Url">An http or https address of a public machine.</param>
internal sealed record AddressRequest(string Url);
