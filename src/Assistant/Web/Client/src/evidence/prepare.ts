import type { QueryClient } from '@tanstack/react-query';
import { boxesQuery, pageQuery } from '../api/queries';
import type { EvidenceItem } from './items';
import { loadPdf, preparePdf } from './pdf';

/** Fetches what showing a place needs, so that a click finds it there. Nothing is said when it fails: the click will say it. */
export async function prepareEvidence(client: QueryClient, { documentId, page, start, end, focus }: EvidenceItem): Promise<void> {
  if (documentId === null || page === 0) return;
  for (const span of [{ start, end }, focus]) if (span && span.end > span.start) void client.prefetchQuery(boxesQuery(documentId, page, span.start, span.end));
  try {
    const { mediaType } = await client.fetchQuery(pageQuery(documentId, page));
    if (mediaType === 'application/pdf') await preparePdf(documentId, page);
  } catch {
    // As said above.
  }
}

/** Loads the viewer when the browser has time. Gives what calls it off. */
export function prepareWhenIdle(client: QueryClient, first: EvidenceItem): () => void {
  const load = () => {
    void loadPdf();
    void prepareEvidence(client, first);
  };
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(load, 300);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(load, { timeout: 1500 });
  return () => cancelIdleCallback(idle);
}
