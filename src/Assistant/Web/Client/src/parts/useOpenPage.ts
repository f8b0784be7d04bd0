import { useCallback } from 'react';
import { useEvidence } from '../evidence/EvidenceContext';

/** Opens a page of a document with nothing lit. */
export function useOpenPage(): (documentId: number, page: number, document: string) => void {
  const { open } = useEvidence();
  return useCallback((documentId, page, document) => open([{ documentId, document, page, start: 0, end: 0, quote: '', focus: null }]), [open]);
}
