import type { FactView } from '../../api/types';

/** What is to be corrected; without a concept the dialog asks for it. */
export interface Correcting {
  concept: string | null;
  year: number | null;
  /** The value that stands. */
  value: string;
}

export const correctingOf = (fact: FactView): Correcting => ({ concept: fact.concept, year: fact.fiscalYear, value: fact.display });
