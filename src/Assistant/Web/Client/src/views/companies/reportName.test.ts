import { describe, expect, it } from 'vitest';
import en from '../../i18n/en.json';
import { translate } from '../../i18n';
import { reportName } from './reportName';

const t = (key: string) => translate(en, 'en', key);
const report = { id: 1, name: 'ar24-final(2).pdf', title: 'Microsoft Word - ar24', kind: 'annualReport' as const, isInterim: false, fiscalYear: 2024, date: null };

describe('reportName', () => {
  it('calls a report by its kind and year', () => {
    expect(reportName(report, 'en', t)).toBe('Annual report 2024');
    expect(reportName({ ...report, kind: 'otherFiling', isInterim: true }, 'en', t)).toBe('Interim report 2024');
  });

  it('calls an article by its headline, or by its day', () => {
    const article = { ...report, kind: 'article' as const, title: 'A new plant', date: '2025-03-08' };
    expect(reportName(article, 'en', t)).toBe('A new plant');
    expect(reportName({ ...article, title: null }, 'en', t)).toMatch(/^Article, .*2025/);
  });

  it('falls back on the title, then on the name of the file', () => {
    expect(reportName({ ...report, fiscalYear: null }, 'en', t)).toBe('Microsoft Word - ar24');
    expect(reportName({ ...report, fiscalYear: null, title: null }, 'en', t)).toBe('ar24-final(2).pdf');
  });
});
