/** A refusal of the server: `code` is for the program, `message` is the sentence for people. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly body: Record<string, unknown> = {},
  ) {
    super(message);
    this.name = 'ApiProblem';
  }
}

export type Parameter = string | number | boolean | null | undefined;

/** A query string with its question mark, or nothing. Null, undefined and empty values are left out; a list repeats its name. */
export function query(parameters: Record<string, Parameter | readonly Parameter[]>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== '') search.append(name, String(one));
    }
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

/** What went wrong, from a reply that is not a success. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  let body: Record<string, unknown> = {};
  try {
    const parsed: unknown = await response.json();
    if (typeof parsed === 'object' && parsed !== null) body = parsed as Record<string, unknown>;
  } catch {
    // A proxy's page, or nothing: the status has to do.
  }
  const said = [body.detail, body.title].find((text): text is string => typeof text === 'string' && text !== '');
  const code = typeof body.code === 'string' ? body.code : `http${response.status}`;
  return new ApiProblem(response.status, code, said ?? `${response.status} ${response.statusText}`.trim(), body);
}

export interface SendOptions {
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** Sends and gives the successful reply; a JSON body unless it is bytes. A server that is not reached is `unreachable`. */
export async function send(method: string, path: string, { body, headers, signal }: SendOptions = {}): Promise<Response> {
  const isBytes = body instanceof Blob || body instanceof ArrayBuffer;
  const types: Record<string, string> = body === undefined ? {} : { 'Content-Type': isBytes ? 'application/octet-stream' : 'application/json' };
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers: { Accept: 'application/json', ...types, ...headers },
      body: body === undefined ? null : isBytes ? body : JSON.stringify(body),
      signal: signal ?? null,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiProblem(0, 'unreachable', '');
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

async function exchange<T>(method: string, path: string, options: SendOptions): Promise<T> {
  const response = await send(method, path, options);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

export const api = {
  get: <T>(path: string, signal?: AbortSignal) => exchange<T>('GET', path, signal ? { signal } : {}),
  post: <T>(path: string, body: unknown = {}, signal?: AbortSignal) => exchange<T>('POST', path, signal ? { body, signal } : { body }),
  put: <T>(path: string, body: unknown) => exchange<T>('PUT', path, { body }),
  patch: <T>(path: string, body: unknown) => exchange<T>('PATCH', path, { body }),
  delete: <T = void>(path: string) => exchange<T>('DELETE', path, {}),
};
