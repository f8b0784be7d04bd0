import type { CitationView, EvidenceView, FactView, Span } from '../api/types';

/** One place that the evidence pane can show. */
export interface EvidenceItem {
  documentId: number | null;
  document: string;
  /** 0: it stands on no page. */
  page: number;
  start: number;
  end: number;
  quote: string;
  /** The number in the quote, to be lit; in the document's text. */
  focus: Span | null;
  /** Its number as a citation of an answer. */
  number?: number;
  /** Arithmetic that this stands for; `parts` are the places it rests on. */
  derivation?: string;
  parts?: EvidenceItem[];
  /** What the value is of, to look up its readings. */
  subject?: { company: number; concept: string; year: number | null };
  /** The fact, where it is known already. */
  fact?: FactView;
}

export function fromEvidence(evidence: EvidenceView, more: Partial<EvidenceItem> = {}): EvidenceItem {
  const { documentId, document, page, start, end, quote, focus } = evidence;
  return { documentId, document, page, start, end, quote, focus, ...more };
}

export function fromFact(fact: FactView): EvidenceItem[] {
  return fact.evidence.map((evidence) => fromEvidence(evidence, { fact }));
}

/** A quote as it is; a derivation at the first place it rests on, or at no page when it follows from the rules alone. */
export function fromCitation(citation: CitationView): EvidenceItem {
  const { number, kind, text, documentId, document, page, start, end, focus, concept, companyId, fiscalYear } = citation;
  const subject = concept !== null && companyId !== null ? { subject: { company: companyId, concept, year: fiscalYear } } : {};
  const own: EvidenceItem = { documentId, document: document ?? '', page: page ?? 0, start: start ?? 0, end: end ?? 0, quote: kind === 'quote' ? text : '', focus, number, ...subject };
  if (kind === 'quote') return own;
  const places = citation.parts.map(fromCitation).filter((part) => part.page > 0);
  return { ...own, ...places[0], ...subject, number, derivation: text, ...(places.length > 0 ? { parts: places } : {}) };
}
