import { send } from './client';

/** Fetches an attachment and hands it to the browser under the server's name for it. */
export async function download(path: string, body?: unknown, fallbackName = 'download'): Promise<void> {
  const response = await send(body === undefined ? 'GET' : 'POST', path, body === undefined ? { headers: { Accept: '*/*' } } : { body, headers: { Accept: '*/*' } });
  save(await response.blob(), nameOf(response.headers.get('Content-Disposition')) ?? fallbackName);
}

export function save(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The file name of a Content-Disposition header; the form with an encoding comes first. */
export function nameOf(disposition: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (encoded) {
    try {
      return decodeURIComponent(encoded.trim());
    } catch {
      return encoded;
    }
  }
  const plain = /filename="([^"]*)"|filename=([^;]+)/i.exec(disposition ?? '');
  return plain?.[1] ?? plain?.[2]?.trim() ?? null;
}
