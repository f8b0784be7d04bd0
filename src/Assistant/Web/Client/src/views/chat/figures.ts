import type { AnswerView, CitationView } from '../../api/types';

/** Values of one fact of a company in several years, as an answer cites them. */
export interface CitedSeries {
  company: number;
  concept: string;
  places: readonly CitationView[];
}

export interface Figures {
  /** Companies whose verdict the answer tells. */
  verdicts: readonly { id: number; name: string }[];
  series: readonly CitedSeries[];
}

/** The tools that judge a company by a profile. */
const judging = new Set(['assess', 'summarise']);
const mostVerdicts = 3;
const mostSeries = 2;

/** What can be drawn of an answer: verdicts, else facts that it cites for several years. Null for nothing. */
export function figuresOf({ steps, filters, citations }: AnswerView): Figures | null {
  // The scorecard of a company is by all its documents.
  if (steps.some(({ tool }) => judging.has(tool)) && filters.document === null && filters.companies.length > 0) {
    return filters.companies.length <= mostVerdicts ? { verdicts: filters.companies, series: [] } : null;
  }
  const series = new Map<string, { company: number; concept: string; places: CitationView[] }>();
  for (const place of citations.flatMap((citation) => [citation, ...citation.parts])) {
    const { concept, companyId, fiscalYear } = place;
    if (concept === null || companyId === null || fiscalYear === null) continue;
    const key = `${companyId} ${concept}`;
    const known = series.get(key) ?? { company: companyId, concept, places: [] };
    known.places.push(place);
    series.set(key, known);
  }
  const drawn = [...series.values()].filter(({ places }) => new Set(places.map(({ fiscalYear }) => fiscalYear)).size > 1);
  return drawn.length === 0 || drawn.length > mostSeries ? null : { verdicts: [], series: drawn };
}
