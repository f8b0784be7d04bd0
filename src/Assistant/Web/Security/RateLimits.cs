using System.Globalization;
using System.Threading.RateLimiting;
using LittleGiants.Assistant.Web.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace LittleGiants.Assistant.Web.Security;

/// <summary>How often one user, or one address that is not signed in, may ask.</summary>
internal static class RateLimits
{
    /// <summary>For signing in: keys must not be guessed.</summary>
    public const string SignIn = "signIn";

    private static readonly TimeSpan Refill = TimeSpan.FromSeconds(1);

    public static void AddRateLimits(this IServiceCollection services, WebOptions options) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = RejectAsync;
        limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => !context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            ? RateLimitPartition.GetNoLimiter("files")
            : RateLimitPartition.GetTokenBucketLimiter(CallerOf(context), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = options.RequestsPerMinute,
                TokensPerPeriod = Math.Max(1, options.RequestsPerMinute / 60),
                ReplenishmentPeriod = Refill,
                QueueLimit = 0,
            }));
        limits.AddPolicy(SignIn, context => RateLimitPartition.GetFixedWindowLimiter(AddressOf(context), _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = options.SignInsPerMinute,
            Window = TimeSpan.FromMinutes(1),
            QueueLimit = 0,
        }));
    });

    private static string CallerOf(HttpContext context) => context.User.Identity is { IsAuthenticated: true, Name: { } name } ? "user " + name : AddressOf(context);

    private static string AddressOf(HttpContext context) => "address " + context.Connection.RemoteIpAddress;

    private static async ValueTask RejectAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var seconds = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var rest) ? Math.Max(1, (int)Math.Ceiling(rest.TotalSeconds)) : 1;
        rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await ApiProblem.Of(StatusCodes.Status429TooManyRequests, "tooManyRequests", FormattableString.Invariant($"Too many requests at once. Try again in {seconds} seconds.")).ExecuteAsync(rejected.HttpContext);
    }
}
