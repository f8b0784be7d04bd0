import type { DocumentSummary } from '../../api/types';

export type DocumentSort = 'added' | 'name' | 'company' | 'fiscalYear' | 'pageCount' | 'factCount' | 'warningCount';

export interface DocumentFilter {
  text: string;
  companyId: number | null;
  year: number | null;
  kind: string | null;
  language: string | null;
  withWarnings: boolean;
}

export const everything: DocumentFilter = { text: '', companyId: null, year: null, kind: null, language: null, withWarnings: false };

export const isEverything = (filter: DocumentFilter): boolean =>
  (Object.keys(everything) as (keyof DocumentFilter)[]).every((key) => filter[key] === everything[key]);

/** All words of the text must stand in the name, title, company or outlet. */
export function filterDocuments(documents: readonly DocumentSummary[], filter: DocumentFilter): DocumentSummary[] {
  const words = filter.text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return documents.filter((document) => {
    const text = [document.name, document.title, document.company, document.outlet].filter(Boolean).join('\n').toLocaleLowerCase();
    return (
      words.every((word) => text.includes(word)) &&
      (filter.companyId === null || document.companyId === filter.companyId) &&
      (filter.year === null || document.fiscalYear === filter.year) &&
      (filter.kind === null || document.kind === filter.kind) &&
      (filter.language === null || document.language === filter.language) &&
      (!filter.withWarnings || document.warningCount > 0 || document.unreadablePages.length > 0)
    );
  });
}

/** What has no value comes last in either direction; equals stand by name. */
export function sortDocuments(documents: readonly DocumentSummary[], by: DocumentSort, descending: boolean): DocumentSummary[] {
  const sign = descending ? -1 : 1;
  return [...documents].sort((a, b) => {
    const [left, right] = [a[by], b[by]];
    if (left === null || right === null) {
      return left === right ? a.name.localeCompare(b.name) : left === null ? 1 : -1;
    }

    const order = typeof left === 'number' && typeof right === 'number' ? left - right : String(left).localeCompare(String(right));
    return order * sign || a.name.localeCompare(b.name);
  });
}

export interface DocumentChoices {
  companies: { id: number; name: string }[];
  years: number[];
  kinds: string[];
  languages: string[];
}

/** What the filters can offer: only values that some document has. */
export function choicesOf(documents: readonly DocumentSummary[]): DocumentChoices {
  const companies = new Map<number, string>();
  const years = new Set<number>();
  const kinds = new Set<string>();
  const languages = new Set<string>();
  for (const document of documents) {
    if (document.companyId !== null && document.company !== null) {
      companies.set(document.companyId, document.company);
    }

    if (document.fiscalYear !== null) {
      years.add(document.fiscalYear);
    }

    kinds.add(document.kind);
    if (document.language !== null) {
      languages.add(document.language);
    }
  }

  return {
    companies: [...companies].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name)),
    years: [...years].sort((a, b) => b - a),
    kinds: [...kinds].sort(),
    languages: [...languages].sort(),
  };
}
