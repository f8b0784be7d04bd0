using LittleGiants.Assistant.Library.Sharing;
using Microsoft.AspNetCore.DataProtection;

namespace LittleGiants.Assistant.Web.Security;

/// <summary>Makes the first key by one process alone: of two that were made at once each process would know its own only, until the next day.</summary>
internal static class FirstKey
{
    private const string Only = "only";
    private static readonly SharedKind Kind = new("first-key");
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(50);

    public static async Task EnsureAsync(ISharedState state, IDataProtectionProvider protection, CancellationToken cancellationToken)
    {
        while (!await state.AddAsync(Kind, Only, "", Hold, isHeld: true, cancellationToken) && (await state.TakeDueAsync(Kind, Hold, cancellationToken)).Count == 0)
        {
            await Task.Delay(Rest, cancellationToken);
        }

        try
        {
            // Reads the keys that are there, and makes one when there is none.
            protection.CreateProtector(Only).Protect([0]);
        }
        finally
        {
            await state.RemoveAsync(Kind, Only, isHeld: true, CancellationToken.None);
        }
    }
}
