import type { Outcome, ProfileChange } from '../../api/types';

/** What another profile changes for one company. */
export interface ChangeMark {
  before: Outcome;
  after: Outcome;
  /** Criteria that both profiles have and judge differently. */
  criteria: ReadonlyMap<string, { before: Outcome; after: Outcome }>;
}

/** Companies whose verdict or any criterion differs; a criterion that only one profile has is no change of outcome. */
export function changeMarks(changes: readonly ProfileChange[]): Map<number, ChangeMark> {
  const marks = new Map<number, ChangeMark>();
  for (const change of changes) {
    const criteria = new Map<string, { before: Outcome; after: Outcome }>();
    for (const { id, before, after } of change.criteria) {
      if (before !== null && after !== null && before !== after) {
        criteria.set(id, { before, after });
      }
    }

    if (change.before !== change.after || criteria.size > 0) {
      marks.set(change.companyId, { before: change.before, after: change.after, criteria });
    }
  }

  return marks;
}

export interface ChangeCount {
  before: Outcome;
  after: Outcome;
  count: number;
}

/** How many verdicts go which way, the most frequent first. */
export function countChanges(marks: ReadonlyMap<number, ChangeMark>): ChangeCount[] {
  const counts = new Map<string, ChangeCount>();
  for (const { before, after } of marks.values()) {
    if (before !== after) {
      const key = `${before}>${after}`;
      const known = counts.get(key) ?? { before, after, count: 0 };
      known.count++;
      counts.set(key, known);
    }
  }

  return [...counts.values()].sort((a, b) => b.count - a.count);
}
