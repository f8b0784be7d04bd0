using LittleGiants.Assistant.Doctor;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Web.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LittleGiants.Assistant.Web.Checking;

/// <summary>What the verb <c>doctor</c> tries.</summary>
internal static class DoctorApi
{
    public static void MapDoctor(this IEndpointRouteBuilder api) => api.MapGroup("").WithTags("doctor").MapGet("/doctor", RunAsync).Described("RunDoctor", "Tries what is configured, above all the language model, and says what to correct.");

    private static async Task<Ok<DoctorView>> RunAsync(AssistantServices services, LibraryLocation location, CancellationToken cancellationToken)
    {
        var findings = new List<FindingView>();
        var isGood = true;
        foreach (var check in services.DoctorChecks(location))
        {
            await foreach (var finding in check.RunAsync(cancellationToken))
            {
                isGood &= finding.Outcome != DoctorOutcome.Failed;
                findings.Add(FindingView.Of(check.Subject, finding));
            }
        }

        return TypedResults.Ok(new DoctorView(isGood, findings));
    }
}
