using System.Runtime.CompilerServices;

namespace LittleGiants.Assistant.Models;

/// <summary>A stream whose exceptions are put in other words; an iterator cannot catch around its own <c>yield</c>.</summary>
internal static class StreamTranslation
{
    /// <param name="translate">Gives the exception to throw instead; null to let it through.</param>
    public static async IAsyncEnumerable<T> Translating<T>(this IAsyncEnumerable<T> source, Func<Exception, Exception?> translate, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var items = source.GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            try
            {
                if (!await items.MoveNextAsync())
                {
                    yield break;
                }
            }
            catch (Exception exception) when (translate(exception) is { } other)
            {
                throw other;
            }

            yield return items.Current;
        }
    }
}
