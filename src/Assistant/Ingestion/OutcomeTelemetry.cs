using LittleGiants.Assistant.Telemetry;

namespace LittleGiants.Assistant.Ingestion;

/// <summary>Says of a file's span what became of the file.</summary>
internal static class OutcomeTelemetry
{
    public static void Ended(this MeasuredSpan file, IngestionOutcome outcome)
    {
        if (outcome.Failure is { } failure)
        {
            file.Failed(failure.Code);
            return;
        }

        file.Outcome(outcome.IsNew ? "added" : "known");
        file.Document(outcome.Document!.Sha256, outcome.Document.PageCount);
    }
}
