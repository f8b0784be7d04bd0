using LittleGiants.Extraction.Criteria;

namespace LittleGiants.Assistant.Commands;

/// <summary>How files are to be added.</summary>
/// <param name="IsResumed">Whether to go on with what waits from earlier.</param>
/// <param name="IsQueuedOnly">Whether others read what is put in.</param>
/// <param name="Assisted">The criteria whose missing facts the model is asked for; null: it is not asked.</param>
internal sealed record AddWish(bool AllowPrivate, bool IsResumed, bool IsQueuedOnly, CriteriaProfile? Assisted, bool AsJson);
