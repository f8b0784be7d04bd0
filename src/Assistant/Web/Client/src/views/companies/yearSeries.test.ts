import { describe, expect, it } from 'vitest';
import type { FactView } from '../../api/types';
import { factsByConcept, yearSeries, yearsOf } from './yearSeries';

const fact = (concept: string, fiscalYear: number | null, value: number | null, part: Partial<FactView> = {}): FactView => ({
  concept, label: concept, value, low: value, high: value, text: null, unit: 'EUR', display: `${value} EUR`, printed: `${value}`, qualifier: 'exact', fiscalYear, periodStart: null, periodEnd: null,
  scope: 'consolidated', status: 'reported', confidence: 0.9, origin: 'reported', documentId: 1, document: 'a.pdf', evidence: [], checks: [], rivals: [], ...part,
});

describe('a series over the years', () => {
  it('leaves a gap where a year is missing', () => {
    const facts = [fact('revenue', 2024, 30), fact('revenue', 2021, 10), fact('revenue', 2022, 20)];
    const series = yearSeries(facts, 'revenue', yearsOf(facts))!;
    expect(series.points.map((point) => [point.year, point.value])).toEqual([[2021, 10], [2022, 20], [2023, null], [2024, 30]]);
  });

  it('never draws two units on one axis', () => {
    const facts = [fact('revenue', 2022, 1), fact('revenue', 2023, 2), fact('revenue', 2024, 9, { unit: 'GBP' })];
    const series = yearSeries(facts, 'revenue', [2022, 2023, 2024])!;
    expect(series.unit).toBe('EUR');
    expect(series.points[2]!.value).toBeNull();
    expect(series.otherUnits.map((one) => one.fiscalYear)).toEqual([2024]);
  });

  it('prefers the unit of the later year when units are even', () => {
    expect(yearSeries([fact('revenue', 2023, 2), fact('revenue', 2024, 9, { unit: 'GBP' })], 'revenue', [2023, 2024])!.unit).toBe('GBP');
  });

  it('takes the first fact of a year, which is the one that counts', () => {
    const facts = [fact('revenue', 2024, 30), fact('revenue', 2024, 31)];
    expect(factsByConcept(facts).get('revenue')!.get(2024)!.value).toBe(30);
  });

  it('draws the known bound of an open interval', () => {
    expect(yearSeries([fact('patents', 2024, null, { low: 5 })], 'patents', [2024])!.points[0]!.value).toBe(5);
  });

  it('has no series of texts or of facts without a year', () => {
    expect(yearSeries([fact('sector', 2024, null, { text: 'rail' }), fact('founding_year', null, 1987)], 'sector', [2024])).toBeNull();
    expect(yearSeries([fact('founding_year', null, 1987)], 'founding_year', [2024])).toBeNull();
    expect(yearsOf([])).toEqual([]);
  });

  it('bounds the years of a nonsensical range', () => {
    const years = yearsOf([fact('revenue', 2, 1), fact('revenue', 2024, 1)]);
    expect(years).toHaveLength(100);
    expect(years.at(-1)).toBe(2024);
  });
});
