// Sums the compressed script of the first view: what index.html loads and the chunks of the chat. Fails above the limit.
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

const limit = 300_000;
const home = new URL('./dist/', import.meta.url);
const read = (path) => readFileSync(new URL(path, home));
const entries = [...read('index.html').toString().matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map((match) => match[1]);
const chat = readdirSync(new URL('assets/', home)).filter((name) => /^ChatView-.*\.js$/.test(name)).map((name) => `assets/${name}`);

const wanted = new Set();
const take = (path) => {
  if (wanted.has(path)) return;
  wanted.add(path);
  for (const [, name] of read(path).toString().matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)) take(`assets/${name}`);
};
[...entries, ...chat].forEach(take);

let sum = 0;
for (const path of wanted) {
  const size = brotliCompressSync(read(path)).length;
  sum += size;
  console.log(`${(size / 1000).toFixed(1).padStart(8)} kB  ${path}`);
}
console.log(`${(sum / 1000).toFixed(1).padStart(8)} kB  in all, of ${limit / 1000} kB`);
process.exitCode = sum > limit ? 1 : 0;
