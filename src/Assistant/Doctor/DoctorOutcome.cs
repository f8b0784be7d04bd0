namespace LittleGiants.Assistant.Doctor;

/// <summary>How a check went.</summary>
internal enum DoctorOutcome
{
    Good,

    /// <summary>Nothing is wrong, and something is worth knowing.</summary>
    Note,

    /// <summary>It works, but not as well as it could.</summary>
    Warning,
    Failed,
}
