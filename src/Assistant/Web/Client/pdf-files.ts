import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const home = fileURLToPath(new URL('./node_modules/pdfjs-dist/', import.meta.url));
const folders = ['cmaps', 'standard_fonts', 'wasm'];

/** Serves under /pdf/ what pdf.js asks for by name while it draws: character maps, the standard fonts, image decoders. */
export function pdfFiles(): Plugin {
  return {
    name: 'pdf-files',
    configureServer(server) {
      server.middlewares.use('/pdf/', (request, response, next) => {
        const path = normalize(join(home, decodeURIComponent((request.url ?? '').split('?')[0] ?? '')));
        if (!folders.some((folder) => path.startsWith(join(home, folder))) || !existsSync(path)) return next();
        if (path.endsWith('.js')) response.setHeader('Content-Type', 'text/javascript');
        createReadStream(path).pipe(response);
      });
    },
    generateBundle() {
      for (const folder of folders) {
        for (const name of readdirSync(join(home, folder))) {
          this.emitFile({ type: 'asset', fileName: `pdf/${folder}/${name}`, source: readFileSync(join(home, folder, name)) });
        }
      }
    },
  };
}
