import { describe, expect, it } from 'vitest';
import { cut, layText } from './marks';

describe('cut', () => {
  it('marks the number inside the quote', () => {
    expect(cut('We had 142 workers.', 100, { start: 103, end: 118 }, { start: 107, end: 110 })).toEqual([
      { text: 'We ', mark: null },
      { text: 'had ', mark: 'quote' },
      { text: '142', mark: 'focus' },
      { text: ' workers', mark: 'quote' },
      { text: '.', mark: null },
    ]);
  });

  it('marks the part of a quote that lies in this text', () => {
    expect(cut('second half', 50, { start: 10, end: 56 }, null)).toEqual([
      { text: 'second', mark: 'quote' },
      { text: ' half', mark: null },
    ]);
  });

  it('loses no character', () => {
    const text = '<script>alert(1)</script> 5\u00a0%';
    expect(cut(text, 0, { start: 3, end: 9 }, { start: 5, end: 40 }).map((piece) => piece.text).join('')).toBe(text);
  });
});

describe('layText', () => {
  const text = 'Key figures\nRevenue\t61,842\t58,100\nStaff\t512\t498\n\nEnd';
  const at = text.indexOf('512');

  it('makes tables of rows with tabs, and marks the cell', () => {
    const blocks = layText(text, 1000, null, { start: 1000 + at, end: 1003 + at });
    expect(blocks.map(({ kind }) => kind)).toEqual(['line', 'table', 'line']);
    const table = blocks[1];
    expect(table?.kind === 'table' && table.rows[1]?.[1]).toEqual([{ text: '512', mark: 'focus' }]);
    expect(table?.isMarked).toBe(true);
    expect(blocks[2]?.isMarked).toBe(false);
  });
});
