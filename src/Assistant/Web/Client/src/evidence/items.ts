import type { CitationView, EvidenceView, FactView, Span } from '../api/types';

/** One place that the evidence pane can show. */
export interface EvidenceItem {
  documentId: number | null;
  document: string;
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

/** A quote as it is; a derivation at the first place it rests on. Null when there is no place at all. */
export function fromCitation(citation: CitationView): EvidenceItem | null {
  const { number, kind, text, documentId, document, page, start, end, focus, concept, companyId, fiscalYear } = citation;
  const subject = concept !== null && companyId !== null ? { subject: { company: companyId, concept, year: fiscalYear } } : {};
  if (kind === 'derivation') {
    const parts = citation.parts.map(fromCitation).filter((part) => part !== null);
    const first = parts[0];
    return first ? { ...first, ...subject, number, derivation: text, parts } : null;
  }
  if (page === null) return null;
  return { documentId, document: document ?? '', page, start: start ?? 0, end: end ?? 0, quote: text, focus, number, ...subject };
}
