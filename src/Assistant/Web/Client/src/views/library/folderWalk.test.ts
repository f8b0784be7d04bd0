import { describe, expect, it } from 'vitest';
import { fromInput, mostFiles, walkEntries, type Entry } from './folderWalk';

const file = (name: string): Entry => ({ isFile: true, isDirectory: false, name, file: (done) => done(new File(['x'], name)) });

/** Like the browser's: at most a hundred entries a call. */
const folder = (name: string, children: Entry[]): Entry => ({
  isFile: false,
  isDirectory: true,
  name,
  createReader: () => {
    let at = 0;
    return { readEntries: (done) => done(children.slice(at, (at += 100))) };
  },
});

describe('walking what was dropped', () => {
  it('finds files in folders inside folders, in the order of their names', async () => {
    const picked = await walkEntries([folder('b', [file('2.pdf'), folder('c', [file('3.pdf')])]), file('a.pdf')]);
    expect(picked.files.map((one) => one.path)).toEqual(['a.pdf', 'b/2.pdf', 'b/c/3.pdf']);
  });

  it('reads a folder of more than a hundred files to its end', async () => {
    const picked = await walkEntries([folder('all', Array.from({ length: 250 }, (_, i) => file(`${i}.pdf`)))]);
    expect(picked.files).toHaveLength(250);
  });

  it('passes over hidden files and counts them', async () => {
    const picked = await walkEntries([folder('x', [file('.DS_Store'), file('a.pdf')]), folder('.git', [file('b')])]);
    expect(picked.files.map((one) => one.path)).toEqual(['x/a.pdf']);
    expect(picked.skipped).toBe(2);
  });

  it('goes on when one file cannot be opened', async () => {
    const broken: Entry = { isFile: true, isDirectory: false, name: 'a', file: (_, failed) => failed(new Error('gone')) };
    const picked = await walkEntries([broken, file('b')]);
    expect(picked.files.map((one) => one.path)).toEqual(['b']);
    expect(picked.skipped).toBe(1);
  });

  it('ends in a folder that holds itself', async () => {
    const loop: Entry = folder('loop', []);
    loop.createReader = () => {
      let given = false;
      return { readEntries: (done) => done(given ? [] : ((given = true), [loop, file('a')])) };
    };
    const picked = await walkEntries([loop]);
    expect(picked.files.length).toBeLessThan(30);
    expect(picked.skipped).toBeGreaterThan(0);
  });

  it('bounds the number of files of an input', () => {
    const picked = fromInput(Array.from({ length: mostFiles + 3 }, (_, i) => new File([], `${i}`)));
    expect(picked.files).toHaveLength(mostFiles);
    expect(picked.skipped).toBe(3);
  });
});
