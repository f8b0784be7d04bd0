// Builds the page for the .NET build: installs packages when their lock file changed, builds when sources changed, compresses what is served.
// Several builds may ask at once; one works, the others wait for it. Exit codes: 0 built or up to date, 2 not possible here, 1 the sources are wrong.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import zlib from 'node:zlib';

const root = import.meta.dirname;
const dist = path.join(root, 'dist');
const next = path.join(root, 'dist.next');
const lock = path.join(root, '.build-lock');
const builtMark = path.join(dist, '.built');
const installedMark = path.join(root, 'node_modules', '.installed');
const failedMark = path.join(root, '.install-failed');
const staleLock = 10 * 60_000; // longer than any build takes
const retryInstall = 10 * 60_000; // without a network each build would wait for it again
const compressible = /\.(html|js|mjs|css|svg|json|wasm|map|webmanifest|bcmap|txt)$/;
const smallest = 1024; // bytes below which compression gains nothing
const quality = Number(process.env.CLIENT_COMPRESSION || 11); // of Brotli, up to 11: the last steps gain 8 % and take twenty times as long

const inputs = ['src', 'public', 'index.html', 'package.json', 'package-lock.json', ...fs.readdirSync(root).filter((name) => /^(vite|tsconfig|pdf-files).*\.(ts|json)$/.test(name)), 'build.mjs'];

function* files(at) {
  if (!fs.existsSync(at)) return;
  if (fs.statSync(at).isDirectory()) {
    for (const name of fs.readdirSync(at).sort()) yield* files(path.join(at, name));
  } else {
    yield at;
  }
}

function hashOf(names) {
  const hash = createHash('sha256');
  for (const name of names) {
    for (const file of files(path.join(root, name))) hash.update(path.relative(root, file)).update('\0').update(fs.readFileSync(file));
  }
  return hash.digest('hex');
}

const read = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '');

function stop(code, message) {
  console.log(message);
  fs.rmSync(lock, { recursive: true, force: true });
  process.exit(code);
}

async function takeLock() {
  for (;;) {
    try {
      fs.mkdirSync(lock);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const since = fs.statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && Date.now() - since > staleLock) fs.rmSync(lock, { recursive: true, force: true });
    else await rest(200);
  }
}

function npm(...args) {
  // npm is a script of the shell on Windows.
  return spawnSync('npm', args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8', shell: process.platform === 'win32' });
}

function install() {
  const wanted = hashOf(['package.json', 'package-lock.json']);
  if (read(installedMark) === wanted) return;
  if (read(failedMark) === wanted && Date.now() - fs.statSync(failedMark).mtimeMs < retryInstall) {
    stop(2, 'The packages of the web page could not be installed a short while ago; it is tried again in ten minutes, or at once after removing .install-failed.');
  }
  console.log('Installing the packages of the web page (npm ci) …');
  const result = npm('ci', '--no-audit', '--no-fund', '--fetch-retries=1', '--fetch-timeout=60000');
  if (result.status !== 0) {
    fs.writeFileSync(failedMark, wanted);
    stop(2, `The packages of the web page could not be installed: ${(result.stderr || String(result.error)).trim().split('\n').slice(-6).join(' ')}`);
  }
  fs.rmSync(failedMark, { force: true });
  fs.writeFileSync(installedMark, wanted);
}

function compress() {
  for (const file of files(next)) {
    const content = fs.readFileSync(file);
    if (!compressible.test(file) || content.length < smallest) continue;
    const brotli = zlib.brotliCompressSync(content, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: quality, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: content.length } });
    const gzip = zlib.gzipSync(content, { level: 9 });
    if (brotli.length < content.length) fs.writeFileSync(`${file}.br`, brotli);
    if (gzip.length < content.length) fs.writeFileSync(`${file}.gz`, gzip);
  }
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.log(`The web page needs Node.js 20.19 or later; this is ${process.versions.node}.`);
  process.exit(2);
}

await takeLock();
try {
  const wanted = hashOf(inputs);
  if (read(builtMark) !== wanted) {
    install();
    console.log('Building the web page …');
    fs.rmSync(next, { recursive: true, force: true });
    const result = npm('run', 'build', '--', '--outDir', next);
    if (result.status !== 0) stop(1, `${result.stdout}\n${result.stderr}\nThe web page could not be built.`);
    compress();
    fs.writeFileSync(path.join(next, '.built'), wanted);
    fs.rmSync(dist, { recursive: true, force: true });
    fs.renameSync(next, dist);
  } else {
    // Only times changed, as after a checkout: tell the .NET build so.
    fs.utimesSync(builtMark, new Date(), new Date());
  }
} finally {
  fs.rmSync(lock, { recursive: true, force: true });
}
