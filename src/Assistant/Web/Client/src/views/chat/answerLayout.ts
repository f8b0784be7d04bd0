import type { SentenceView } from '../../api/types';

export type Run = { kind: 'text' | 'strong' | 'code'; text: string } | { kind: 'citation'; number: number };

/** A sentence, or the part of it in one block. */
export interface Stretch {
  sentence: number;
  runs: Run[];
}

export type Block =
  | { kind: 'paragraph' | 'heading' | 'item' | 'numbered'; stretches: Stretch[]; level: number }
  | { kind: 'table'; rows: Stretch[][][] };

const marker = /\[(\d{1,4}(?:\s*[,;]\s*\d{1,4})*)\]/g;
const inline = /\*\*([^*\n]+)\*\*|`([^`\n]+)`/g;

/** Text with markers [1] or [1, 2] as runs. A number that is no citation stays text; all are taken while the citations are not known (null). */
export function runsOf(text: string, known: ReadonlySet<number> | null): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const match of text.matchAll(marker)) {
    const numbers = (match[1] ?? '').split(/[,;]/).map(Number);
    if (known && !numbers.every((number) => known.has(number))) continue;
    // The space before a marker belongs to what follows it: a chip hangs on its word.
    pushText(runs, text.slice(from, match.index).replace(/ $/, ''));
    for (const number of numbers) runs.push({ kind: 'citation', number });
    from = match.index + match[0].length;
  }
  pushText(runs, text.slice(from));
  return runs;
}

function pushText(runs: Run[], text: string): void {
  let from = 0;
  for (const match of text.matchAll(inline)) {
    if (match.index > from) runs.push({ kind: 'text', text: text.slice(from, match.index) });
    runs.push(match[1] === undefined ? { kind: 'code', text: match[2] ?? '' } : { kind: 'strong', text: match[1] });
    from = match.index + match[0].length;
  }
  if (from < text.length) runs.push({ kind: 'text', text: text.slice(from) });
}

/** Most chips that stay on one line with their word. */
const mostTogether = 4;

/** Runs that must not be parted by a line's end stand together: the last word before citations, these, and the mark behind them. */
export function knots(runs: readonly Run[]): (Run | Run[])[] {
  const made: (Run | Run[])[] = [];
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i];
    if (!run) continue;
    if (run.kind !== 'citation') {
      made.push(run);
      continue;
    }
    const chips: Run[] = [];
    for (let next = runs[i]; next?.kind === 'citation'; next = runs[++i]) chips.push(next);
    const after = runs[i];
    i--;
    if (chips.length > mostTogether) {
      made.push(...chips);
      continue;
    }
    const before = made.at(-1);
    if (before && !Array.isArray(before) && before.kind === 'text') {
      made.pop();
      const word = lastWord(before.text);
      if (word.length < before.text.length) made.push({ kind: 'text', text: before.text.slice(0, -word.length || undefined) });
      if (word !== '') chips.unshift({ kind: 'text', text: word });
    }
    const mark = after?.kind === 'text' ? (/^[.,;:!?)”»。，；：！？）」]+/.exec(after.text)?.[0] ?? '') : '';
    if (after?.kind === 'text' && mark !== '') {
      chips.push({ kind: 'text', text: mark });
      i++;
      if (mark.length < after.text.length) made.push(chips, { kind: 'text', text: after.text.slice(mark.length) });
      else made.push(chips);
      continue;
    }
    made.push(chips);
  }
  return made;
}

/** The last word; of text in Han characters, whose lines may end anywhere, its last character. */
const lastWord = (text: string): string => /(?:\p{Script=Han}|[^\s\p{Script=Han}]{1,24})$/u.exec(text)?.[0] ?? '';

const starts: { pattern: RegExp; kind: 'heading' | 'item' | 'numbered' }[] = [
  { pattern: /^#{1,6}\s+/, kind: 'heading' },
  { pattern: /^\s*[-*•]\s+/, kind: 'item' },
  { pattern: /^\s*\d{1,3}[.)]\s+/, kind: 'numbered' },
];

/** The lines of an answer as paragraphs, lists and tables; each part knows its sentence. Only this much of Markdown is understood; all else is text. */
export function layAnswer(sentences: readonly Pick<SentenceView, 'text'>[], known: ReadonlySet<number> | null): Block[] {
  const blocks: Block[] = [];
  for (const line of linesOf(sentences)) {
    const whole = line.map(({ text }) => text).join('');
    if (whole.trim() === '') continue;
    const last = blocks.at(-1);
    if (/^\s*\|.*\|\s*$/.test(whole)) {
      if (/^[\s|:-]+$/.test(whole)) continue;
      const row = cellsOf(line, known);
      if (last?.kind === 'table') last.rows.push(row);
      else blocks.push({ kind: 'table', rows: [row] });
      continue;
    }
    const start = starts.find(({ pattern }) => pattern.test(whole));
    // An answer's numbers keep their places: a numbered item shows the number it was given.
    const level = /^\s*/.exec(whole)?.[0].length ?? 0;
    const drop = start && start.kind !== 'numbered' ? (start.pattern.exec(whole)?.[0].length ?? 0) : level;
    const stretches = without(line, drop).map(({ sentence, text }) => ({ sentence, runs: runsOf(text, known) }));
    blocks.push({ kind: start?.kind ?? 'paragraph', stretches, level: Math.min(3, Math.floor(level / 2)) });
  }
  return blocks;
}

interface Part {
  sentence: number;
  text: string;
}

function linesOf(sentences: readonly Pick<SentenceView, 'text'>[]): Part[][] {
  const lines: Part[][] = [[]];
  sentences.forEach(({ text }, sentence) => {
    text.split('\n').forEach((part, i) => {
      if (i > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ sentence, text: part });
    });
  });
  return lines;
}

function without(line: Part[], count: number): Part[] {
  let left = count;
  return line
    .map(({ sentence, text }) => {
      const taken = Math.min(left, text.length);
      left -= taken;
      return { sentence, text: text.slice(taken) };
    })
    .filter(({ text }) => text !== '');
}

function cellsOf(line: Part[], known: ReadonlySet<number> | null): Stretch[][] {
  const cells: Stretch[][] = [[]];
  for (const { sentence, text } of line) {
    text.split('|').forEach((part, i) => {
      if (i > 0) cells.push([]);
      if (part.trim() !== '') cells.at(-1)?.push({ sentence, runs: runsOf(part.trim(), known) });
    });
  }
  // What stands before the first and behind the last bar is empty.
  return cells.slice(1, -1);
}
