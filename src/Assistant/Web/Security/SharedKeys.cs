using System.Xml.Linq;
using LittleGiants.Assistant.Library.Sharing;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace LittleGiants.Assistant.Web.Security;

/// <summary>The keys that protect sign-ins, where several processes serve one library: a cookie that one set, the others understand. Who reads them can make sessions.</summary>
internal sealed class SharedKeys(ISharedState state) : IXmlRepository
{
    private static readonly SharedKind Kind = new("session-key");

    /// <remarks>Read when a process starts and once a day.</remarks>
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. Task.Run(() => state.AllAsync(Kind, CancellationToken.None)).GetAwaiter().GetResult().Select(record => XElement.Parse(record.Body))];

    public void StoreElement(XElement element, string friendlyName) =>
        Task.Run(() => state.AddAsync(Kind, friendlyName, element.ToString(SaveOptions.DisableFormatting), null, isHeld: false, CancellationToken.None)).GetAwaiter().GetResult();
}
