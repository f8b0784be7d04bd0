namespace LittleGiants.Assistant.Doctor;

/// <summary>Something that <c>assistant doctor</c> looks at. A new one is a class and a line in <c>AssistantServices.DoctorChecks</c>.</summary>
internal interface IDoctorCheck
{
    /// <summary>The head under which its findings stand.</summary>
    string Subject { get; }

    /// <summary>The findings as they come; what is broken is a finding, never an exception.</summary>
    IAsyncEnumerable<DoctorFinding> RunAsync(CancellationToken cancellationToken);
}
