import { describe, expect, it } from 'vitest';
import type { AnswerView, CitationView } from '../../api/types';
import { figuresOf } from './figures';

const citation = (fiscalYear: number | null, concept: string | null = 'revenue'): CitationView =>
  ({ number: 1, kind: 'quote', text: '', documentId: 1, document: 'a.pdf', page: 1, start: 0, end: 5, focus: null, concept, companyId: concept === null ? null : 7, fiscalYear, parts: [] });
const company = { id: 7, name: 'Waterwijk' };
const answer = (change: Partial<AnswerView>): AnswerView => ({
  text: '', language: 'en', sentences: [], citations: [], value: null, unit: null, steps: [], suggestions: [],
  filters: { companies: [company], document: null, year: null, profile: null }, problem: null, isFallback: false, model: null, ...change,
});
const assessed = [{ tool: 'assess', arguments: 'Waterwijk', outcome: 'Met' }];

describe('figuresOf', () => {
  it('takes the companies of a verdict', () => {
    expect(figuresOf(answer({ steps: assessed, citations: [citation(2023), citation(2024)] }))).toEqual({ verdicts: [company], series: [] });
  });

  it('draws no scorecard of one document, nor of many companies', () => {
    const filters = { companies: [company], document: { id: 3, name: 'a.pdf' }, year: null, profile: null };
    expect(figuresOf(answer({ steps: assessed, filters }))).toBeNull();
    expect(figuresOf(answer({ steps: assessed, filters: { ...filters, document: null, companies: [1, 2, 3, 4].map((id) => ({ id, name: `${id}` })) } }))).toBeNull();
  });

  it('takes facts that are cited for several years, also below arithmetic', () => {
    const sum: CitationView = { ...citation(null, null), kind: 'derivation', parts: [citation(2023), citation(2024)] };
    expect(figuresOf(answer({ citations: [sum, citation(2024, 'employees')] }))?.series.map(({ concept, company: id, places }) => [concept, id, places.length])).toEqual([['revenue', 7, 2]]);
  });

  it('draws nothing of one year, of no fact, or of too many facts', () => {
    expect(figuresOf(answer({ citations: [citation(2024), citation(2024)] }))).toBeNull();
    expect(figuresOf(answer({ citations: [citation(2023, null), citation(2024, null)] }))).toBeNull();
    expect(figuresOf(answer({ citations: ['a', 'b', 'c'].flatMap((concept) => [citation(2023, concept), citation(2024, concept)]) }))).toBeNull();
  });
});
