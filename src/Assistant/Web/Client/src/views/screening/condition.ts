import type { Outcome } from '../../api/types';

/** What the controls above the grid ask for. It becomes one condition, so that the exported file holds exactly the rows that are seen. */
export interface GridFilter {
  name: string;
  outcome: Exclude<Outcome, 'notApplicable'> | null;
  nearOnly: boolean;
  /** Criterion by criterion: an outcome, near, or a way of being absent. */
  criteria: Readonly<Record<string, string>>;
  /** A condition in the language of the server. */
  condition: string;
}

export const noFilter: GridFilter = { name: '', outcome: null, nearOnly: false, criteria: {}, condition: '' };

export const isUnfiltered = (filter: GridFilter): boolean => conditionOf(filter) === '';

const words: Record<string, string> = { met: 'met', notMet: 'unmet', unknown: 'unknown' };

export function conditionOf(filter: GridFilter): string {
  const parts: string[] = [];
  const own = filter.condition.trim();
  if (own) {
    parts.push(`(${own})`);
  }

  // A quoted text has no way to write a quotation mark.
  const name = filter.name.replaceAll('"', ' ').trim();
  if (name) {
    parts.push(`name~"${name}"`);
  }

  if (filter.outcome) {
    parts.push(`outcome=${words[filter.outcome]}`);
  }

  if (filter.nearOnly) {
    parts.push('near');
  }

  for (const [criterion, state] of Object.entries(filter.criteria)) {
    if (state) {
      parts.push(`${criterion}=${words[state] ?? state}`);
    }
  }

  return parts.length === 1 && own ? own : parts.join(' and ');
}

/** The order of the grid as the server's keys: "-revenue". */
export function sortKeysOf(sorting: readonly { id: string; desc: boolean }[]): string {
  return sorting.map(({ id, desc }) => (desc ? '-' : '') + id).join(',');
}
