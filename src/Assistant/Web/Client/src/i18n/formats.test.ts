import { describe, expect, it } from 'vitest';
import { formatAge, formatDay, formatSize, formatWait, languageName } from './formats';

describe('formats', () => {
  it('shows a day without a clock as that day, wherever the reader is', () => {
    expect(formatDay('2024-12-31', 'en')).toBe('Dec 31, 2024');
    expect(formatDay('2024-12-31', 'zh')).toContain('31');
  });

  it('shows sizes in the unit that keeps them short', () => {
    expect(formatSize(0, 'en')).toBe('0 byte');
    expect(formatSize(1500, 'en')).toBe('2 kB');
    expect(formatSize(104_857_600, 'en')).toBe('104.9 MB');
    expect(formatSize(5e12, 'en')).toBe('5,000 GB');
  });

  it('rounds the time left up', () => {
    expect(formatWait(0.2, 'en')).toBe('1 sec');
    expect(formatWait(89.5, 'en')).toBe('90 sec');
    expect(formatWait(91, 'en')).toBe('2 min');
    expect(formatWait(7200, 'en')).toBe('2 hr');
  });

  it('tells the age of a report in months, then in years', () => {
    expect(formatAge('2024-12-31', new Date('2025-11-26'), 'en')).toBe('10 months ago');
    expect(formatAge('2020-12-31', new Date('2025-11-26'), 'en')).toBe('4 years ago');
  });

  it('keeps a code that is no language', () => {
    expect(languageName('nl', 'en')).toBe('Dutch');
    expect(languageName('%', 'en')).toBe('%');
  });
});
