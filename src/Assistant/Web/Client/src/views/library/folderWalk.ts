/** Files of one drop; what lies beyond is left out and said. */
export const mostFiles = 5000;

/** Folders inside folders. */
const deepest = 20;

export interface PickedFile {
  file: File;
  /** With the folders it stood in. */
  path: string;
}

export interface Picked {
  files: PickedFile[];
  /** Hidden files and those beyond the limits. */
  skipped: number;
}

/** The parts of the browser's entries that are used. */
export interface Entry {
  isFile: boolean;
  isDirectory: boolean;
  name: string;
  file?: (done: (file: File) => void, failed: (error: unknown) => void) => void;
  createReader?: () => { readEntries: (done: (entries: Entry[]) => void, failed: (error: unknown) => void) => void };
}

/** Walks dropped files and folders. Entries must have been taken from the event before the first await: afterwards the browser forgets them. */
export async function walkEntries(entries: readonly Entry[]): Promise<Picked> {
  const picked: Picked = { files: [], skipped: 0 };
  await walk(entries, '', 0, picked);
  return picked;
}

/** What an input of files or of a folder gives. */
export function fromInput(files: Iterable<File>): Picked {
  const picked: Picked = { files: [], skipped: 0 };
  for (const file of files) {
    const path = file.webkitRelativePath || file.name;
    if (path.split('/').some(isHidden) || picked.files.length >= mostFiles) {
      picked.skipped++;
    } else {
      picked.files.push({ file, path });
    }
  }

  return picked;
}

async function walk(entries: readonly Entry[], folder: string, depth: number, picked: Picked): Promise<void> {
  for (const entry of [...entries].sort((a, b) => a.name.localeCompare(b.name))) {
    if (isHidden(entry.name) || picked.files.length >= mostFiles || depth > deepest) {
      picked.skipped++;
    } else if (entry.isDirectory) {
      await walk(await childrenOf(entry), `${folder}${entry.name}/`, depth + 1, picked);
    } else if (entry.isFile) {
      try {
        picked.files.push({ file: await fileOf(entry), path: folder + entry.name });
      } catch {
        picked.skipped++;
      }
    }
  }
}

/** A reader gives at most a hundred entries a call, and none when it is through. */
async function childrenOf(folder: Entry): Promise<Entry[]> {
  const reader = folder.createReader?.();
  const all: Entry[] = [];
  while (reader && all.length <= mostFiles) {
    const some = await new Promise<Entry[]>((done) => reader.readEntries(done, () => done([])));
    if (some.length === 0) {
      break;
    }

    all.push(...some);
  }

  return all;
}

function fileOf(entry: Entry): Promise<File> {
  return new Promise((done, failed) => (entry.file ? entry.file(done, failed) : failed(new Error(entry.name))));
}

function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'Thumbs.db' || name === '__MACOSX';
}
