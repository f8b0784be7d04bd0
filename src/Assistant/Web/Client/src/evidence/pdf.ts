import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

/** Documents kept open, so that the next citation of one is drawn at once. */
const keptOpen = 3;

const open = new Map<number, PDFDocumentLoadingTask>();
let library: Promise<typeof import('pdfjs-dist')> | null = null;

/** Loads pdf.js; called early, so that the first click on a citation does not wait for it. */
export function loadPdf() {
  library ??= import('pdfjs-dist/build/pdf.min.mjs').then((pdf: typeof import('pdfjs-dist')) => {
    pdf.GlobalWorkerOptions.workerSrc = workerUrl;
    return pdf;
  });
  return library;
}

/** A document of the library; only the parts that its drawn pages need are fetched. */
export async function openPdf(id: number): Promise<PDFDocumentProxy> {
  const { getDocument } = await loadPdf();
  const task =
    open.get(id) ??
    getDocument({
      url: `/api/documents/${id}/file`,
      rangeChunkSize: 65_536,
      disableAutoFetch: true,
      disableStream: true,
      cMapUrl: '/pdf/cmaps/',
      cMapPacked: true,
      standardFontDataUrl: '/pdf/standard_fonts/',
      wasmUrl: '/pdf/wasm/',
      isEvalSupported: false,
      enableXfa: false,
      stopAtErrors: false,
      verbosity: 0,
    });
  open.delete(id);
  open.set(id, task);
  for (const [oldId, old] of [...open].slice(0, -keptOpen)) {
    open.delete(oldId);
    void old.destroy();
  }
  try {
    return await task.promise;
  } catch (error) {
    open.delete(id);
    throw error;
  }
}
