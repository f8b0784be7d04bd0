import type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

/** Documents kept open, so that the next citation of one is drawn at once. */
const keptOpen = 3;

const open = new Map<number, PDFDocumentLoadingTask>();
interface Loaded {
  getDocument: typeof import('pdfjs-dist').getDocument;
  worker: PDFWorker;
}

let loaded: Promise<Loaded> | null = null;

/** Loads pdf.js and starts its worker; called early, so that the first click on a citation does not wait for it. */
export function loadPdf(): Promise<Loaded> {
  loaded ??= import('pdfjs-dist/build/pdf.min.mjs').then(({ getDocument, GlobalWorkerOptions, PDFWorker }: typeof import('pdfjs-dist')) => {
    GlobalWorkerOptions.workerSrc = workerUrl;
    return { getDocument, worker: new PDFWorker() };
  });
  loaded.catch(() => {
    loaded = null;
  });
  return loaded;
}

/** Fetches what drawing a page needs, before it is asked for. */
export async function preparePdf(id: number, page: number): Promise<void> {
  await (await (await openPdf(id)).getPage(page)).getOperatorList();
}

/** A document of the library; only the parts that its drawn pages need are fetched. */
export async function openPdf(id: number): Promise<PDFDocumentProxy> {
  const { getDocument, worker } = await loadPdf();
  const task =
    open.get(id) ??
    getDocument({
      worker,
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
