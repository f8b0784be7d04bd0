namespace LittleGiants.Assistant.Briefings;

/// <summary>A section that a template may name. It is never empty: what has nothing to say says so in one line.</summary>
internal interface IBriefingSection
{
    /// <summary>As templates write it: <c>{{news}}</c>.</summary>
    string Name { get; }

    Task<IReadOnlyList<BriefingBlock>> WriteAsync(BriefingDesk desk, IReadOnlyList<BriefingSubject> subjects, CancellationToken cancellationToken);
}
