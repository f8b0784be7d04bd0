import { describe, expect, it } from 'vitest';
import type { DocumentSummary } from '../../api/types';
import { choicesOf, everything, filterDocuments, isEverything, sortDocuments } from './documentFilter';

const document = (id: number, part: Partial<DocumentSummary>): DocumentSummary => ({
  id, name: `d${id}.pdf`, mediaType: 'application/pdf', kind: 'annualReport', language: 'en', title: null, outlet: null, date: null, companyId: null, company: null,
  fiscalYear: null, periodEnd: null, isInterim: false, isCorrected: false, supersededBy: null, pageCount: 1, unreadablePages: [], warningCount: 0, factCount: 0,
  added: '2025-01-01T00:00:00Z', factsOnly: false, ...part,
});

const documents = [
  document(1, { name: 'report.pdf', company: 'Waterwijk', companyId: 7, fiscalYear: 2024, language: 'nl' }),
  document(2, { name: 'news.html', kind: 'article', outlet: 'Trends', title: 'Waterwijk grows', warningCount: 2 }),
  document(3, { name: 'scan.pdf', company: '蓝宇', companyId: 8, fiscalYear: 2023, language: 'zh', unreadablePages: [4] }),
];
const ids = (list: DocumentSummary[]) => list.map((one) => one.id);

describe('filters of the library', () => {
  it('asks for every word, in name, title, company or outlet', () => {
    expect(ids(filterDocuments(documents, { ...everything, text: 'WATERWIJK' }))).toEqual([1, 2]);
    expect(ids(filterDocuments(documents, { ...everything, text: 'waterwijk trends' }))).toEqual([2]);
    expect(ids(filterDocuments(documents, { ...everything, text: '蓝宇' }))).toEqual([3]);
  });

  it('holds all filters at once', () => {
    expect(ids(filterDocuments(documents, { ...everything, companyId: 7, year: 2024, language: 'nl', kind: 'annualReport' }))).toEqual([1]);
    expect(filterDocuments(documents, { ...everything, companyId: 7, year: 2023 })).toEqual([]);
  });

  it('counts pages that could not be read as warnings', () => {
    expect(ids(filterDocuments(documents, { ...everything, withWarnings: true }))).toEqual([2, 3]);
  });

  it('knows when nothing is filtered', () => {
    expect(isEverything(everything)).toBe(true);
    expect(isEverything({ ...everything, withWarnings: true })).toBe(false);
  });

  it('puts what has no value last in either direction', () => {
    expect(ids(sortDocuments(documents, 'fiscalYear', false))).toEqual([3, 1, 2]);
    expect(ids(sortDocuments(documents, 'fiscalYear', true))).toEqual([1, 3, 2]);
  });

  it('offers only what some document has', () => {
    expect(choicesOf(documents)).toEqual({
      companies: [{ id: 7, name: 'Waterwijk' }, { id: 8, name: '蓝宇' }], years: [2024, 2023], kinds: ['annualReport', 'article'], languages: ['en', 'nl', 'zh'],
    });
  });
});
