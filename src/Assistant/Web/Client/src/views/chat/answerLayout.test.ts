import { describe, expect, it } from 'vitest';
import { knots, layAnswer, runsOf } from './answerLayout';

const known = new Set([1, 2, 3]);

describe('runsOf', () => {
  it('parts the markers from the text', () => {
    expect(runsOf('Employees: 142[1]. Next', known)).toEqual([
      { kind: 'text', text: 'Employees: 142' },
      { kind: 'citation', number: 1 },
      { kind: 'text', text: '. Next' },
    ]);
  });

  it('takes several markers, joined or in one bracket', () => {
    expect(runsOf('a [1][2]', known).filter(({ kind }) => kind === 'citation')).toHaveLength(2);
    expect(runsOf('a [1, 3]', known).filter(({ kind }) => kind === 'citation')).toEqual([{ kind: 'citation', number: 1 }, { kind: 'citation', number: 3 }]);
  });

  it('leaves a bracketed number that is no citation as it stands', () => {
    expect(runsOf('see [2024] and [9]', known)).toEqual([{ kind: 'text', text: 'see [2024] and [9]' }]);
  });

  it('takes every marker while the answer is still coming', () => {
    expect(runsOf('142 [7]', null)).toEqual([{ kind: 'text', text: '142' }, { kind: 'citation', number: 7 }]);
  });

  it('knows bold and code, and nothing that could be markup of a page', () => {
    expect(runsOf('**61** `x` <b>no</b>', known)).toEqual([
      { kind: 'strong', text: '61' },
      { kind: 'text', text: ' ' },
      { kind: 'code', text: 'x' },
      { kind: 'text', text: ' <b>no</b>' },
    ]);
  });
});

describe('layAnswer', () => {
  it('makes paragraphs and lists, and each part knows its sentence', () => {
    const blocks = layAnswer([{ text: 'Two companies:\n' }, { text: '- Lanyu: 412[1]. ' }, { text: 'More.\n' }, { text: '- Waterwijk[2]' }], known);
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'item', 'item']);
    const second = blocks[1];
    expect(second?.kind === 'item' && second.stretches.map(({ sentence }) => sentence)).toEqual([1, 2]);
    expect(second?.kind === 'item' && second.stretches[0]?.runs[0]).toEqual({ kind: 'text', text: 'Lanyu: 412' });
  });

  it('makes a table of rows with bars', () => {
    const [table] = layAnswer([{ text: '| Company | Staff |\n|---|---|\n| Lanyu | 412[1] |' }], known);
    expect(table?.kind === 'table' && table.rows.map((row) => row.length)).toEqual([2, 2]);
    expect(table?.kind === 'table' && table.rows[1]?.[1]?.[0]?.runs).toEqual([{ kind: 'text', text: '412' }, { kind: 'citation', number: 1 }]);
  });

  it('keeps a negative number at the beginning of a line', () => {
    const [block] = layAnswer([{ text: '-5.2 million EUR[1]' }], known);
    expect(block?.kind).toBe('paragraph');
  });
});

describe('knots', () => {
  const of = (text: string) => knots(runsOf(text, known));
  const flat = (parts: ReturnType<typeof knots>) => parts.flat().map((run) => (run.kind === 'citation' ? `[${run.number}]` : run.text)).join('');

  it('keeps a chip with its word and the mark behind it', () => {
    expect(of('Employees: 142[1][2]. Next')).toEqual([
      { kind: 'text', text: 'Employees: ' },
      [{ kind: 'text', text: '142' }, { kind: 'citation', number: 1 }, { kind: 'citation', number: 2 }, { kind: 'text', text: '.' }],
      { kind: 'text', text: ' Next' },
    ]);
  });

  it('loses nothing, whatever the text', () => {
    for (const text of ['[1]', 'a[1]b[2]', '员工412人[1]。', 'x [1][2][3][1][2]', '**61**[1], more[2]', 'no chip', 'a. [1]']) {
      expect(flat(of(text)), text).toBe(flat(runsOf(text, known)));
    }
  });

  it('takes one character of a text in Han characters', () => {
    expect(of('员工412人[1]')[1]).toEqual([{ kind: 'text', text: '人' }, { kind: 'citation', number: 1 }]);
  });
});
