import type { Span } from '../api/types';

export type Mark = 'quote' | 'focus' | null;

export interface Piece {
  text: string;
  mark: Mark;
}

/** A printed line, or the rows of a table: cells of pieces. */
export type TextBlock = { kind: 'line'; pieces: Piece[]; isMarked: boolean } | { kind: 'table'; rows: Piece[][][]; isMarked: boolean };

/** Cuts text that begins at `offset` in its document where marks begin and end. */
export function cut(text: string, offset: number, quote: Span | null, focus: Span | null): Piece[] {
  const bounds = new Set([0, text.length]);
  for (const span of [quote, focus]) {
    if (!span || span.end <= span.start) continue;
    for (const at of [span.start - offset, span.end - offset]) if (at > 0 && at < text.length) bounds.add(at);
  }
  const places = [...bounds].sort((a, b) => a - b);
  const isIn = (span: Span | null, from: number) => span !== null && from + offset >= span.start && from + offset < span.end;
  return places.slice(0, -1).map((from, i) => ({ text: text.slice(from, places[i + 1]), mark: isIn(focus, from) ? 'focus' : isIn(quote, from) ? 'quote' : null }));
}

/** The canonical text of a page as lines and tables: cells are parted by tabs, rows and lines by line feeds. */
export function layText(text: string, offset: number, quote: Span | null, focus: Span | null): TextBlock[] {
  const blocks: TextBlock[] = [];
  const isMarked = (pieces: Piece[]) => pieces.some(({ mark }) => mark !== null);
  let at = 0;
  for (const line of text.split('\n')) {
    const begin = offset + at;
    at += line.length + 1;
    if (line.includes('\t')) {
      let cellAt = begin;
      const cells = line.split('\t').map((cell) => {
        const pieces = cut(cell, cellAt, quote, focus);
        cellAt += cell.length + 1;
        return pieces;
      });
      const last = blocks.at(-1);
      const marked = cells.some(isMarked);
      if (last?.kind === 'table') {
        last.rows.push(cells);
        last.isMarked ||= marked;
      } else {
        blocks.push({ kind: 'table', rows: [cells], isMarked: marked });
      }
    } else if (line.trim() !== '') {
      const pieces = cut(line, begin, quote, focus);
      blocks.push({ kind: 'line', pieces, isMarked: isMarked(pieces) });
    }
  }
  return blocks;
}
