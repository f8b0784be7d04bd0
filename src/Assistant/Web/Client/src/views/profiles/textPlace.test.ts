import { describe, expect, it } from 'vitest';
import { freeId, offsetOf, renamed, shiftLines } from './textPlace';

describe('places in a text', () => {
  const text = 'name: x\ncriteria:\n  - id: a';

  it('finds line and column, counted from 1', () => {
    expect(offsetOf(text, 1, 1)).toBe(0);
    expect(offsetOf(text, 2, 3)).toBe(10);
    expect(text.slice(offsetOf(text, 3, 5))).toBe('id: a');
  });

  it('stays inside the text', () => {
    expect(offsetOf(text, 99, 99)).toBe(text.length);
    expect(offsetOf(text, 1, 99)).toBe(7);
    expect(offsetOf(text, 0, null)).toBe(0);
  });
});

describe('the Tab key', () => {
  it('writes spaces at a caret', () => {
    expect(shiftLines('ab', 1, 1, false)).toEqual({ text: 'a  b', start: 3, end: 3 });
  });

  it('moves all lines of a selection in, and out again', () => {
    expect(shiftLines('a\nb\n\nc', 0, 5, false)).toEqual({ text: '  a\n  b\n\nc', start: 2, end: 9 });
    expect(shiftLines('  a\n  b', 0, 7, true)).toEqual({ text: 'a\nb', start: 0, end: 3 });
  });

  it('moves the line of a caret out and no further than its start', () => {
    expect(shiftLines('x\n  b', 3, 3, true)).toEqual({ text: 'x\nb', start: 2, end: 2 });
  });
});

describe('a free name', () => {
  it('is made of what a name may hold and taken by nobody', () => {
    expect(freeId('My Profile!', [])).toBe('my-profile');
    expect(freeId('mine', ['mine', 'mine-2'])).toBe('mine-3');
    expect(freeId('我的', [])).toBe('profile');
  });
});

describe('a copy under another name', () => {
  const yaml = 'version: 1\nname: "Old"\ntranslations:\n  zh:\n    name: "旧"\n    notes:\n      - "x"\ncriteria:\n  - id: a\n    name: kept\n';

  it('has the new name in every language', () => {
    expect(renamed(yaml, 'My "own"')).toBe('version: 1\nname: "My \\"own\\""\ntranslations:\n  zh:\n    name: "My \\"own\\""\n    notes:\n      - "x"\ncriteria:\n  - id: a\n    name: kept\n');
  });

  it('gets a name where there was none', () => {
    expect(renamed('version: 1\n', 'A')).toBe('name: "A"\nversion: 1\n');
  });
});
