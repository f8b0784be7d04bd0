import { describe, expect, it } from 'vitest';
import type { ComparisonCell, ComparisonRow, ComparisonView } from '../../api/types';
import { comparisonChartOption, drawableConcepts, seriesOf } from './comparisonChartOption';

const cell = (companyId: number, value: number | null): ComparisonCell => ({ companyId, value, display: value === null ? null : `${value}`, original: null, conversion: null, period: null, absence: null, evidence: [] });
const row = (concept: string, fiscalYear: number | null, unit: string | null, values: (number | null)[]): ComparisonRow => ({ concept, label: concept, fiscalYear, unit, cells: values.map((value, index) => cell(index + 1, value)), isMixed: false, note: null });
const comparison = (...rows: ComparisonRow[]): ComparisonView => ({ companies: [{ id: 1, name: 'A' }, { id: 2, name: 'B' }], rows, notes: [] });
const colors = { ink: '#000', faint: '#555', line: '#ddd', accent: '#066', paper: '#fff' };

describe('the drawing of a comparison', () => {
  it('groups years under their company, earliest first, and leaves gaps', () => {
    const series = seriesOf(comparison(row('revenue', 2024, 'EUR', [3, 4]), row('revenue', 2023, 'EUR', [1, null])), 'revenue')!;
    const option = comparisonChartOption(series, 'en', colors) as unknown as { series: { name: string; data: (number | null)[] }[]; xAxis: { data: string[] } };
    expect(option.xAxis.data).toEqual(['A', 'B']);
    expect(option.series.map((one) => [one.name, one.data])).toEqual([['2023', [1, null]], ['2024', [3, 4]]]);
  });

  it('refuses two units on one axis', () => {
    const mixed = comparison(row('revenue', 2024, 'EUR', [3, 4]), row('revenue', 2023, 'GBP', [1, 2]));
    expect(seriesOf(mixed, 'revenue')).toBeNull();
    expect(drawableConcepts(mixed)).toEqual([]);
  });

  it('offers only lines with a number', () => {
    expect(drawableConcepts(comparison(row('sector', 2024, null, [null, null]), row('employees', 2024, null, [5, null])))).toEqual([{ concept: 'employees', label: 'employees' }]);
  });

  it('finds a cell by its company, whatever the order', () => {
    const turned = comparison({ ...row('revenue', 2024, 'EUR', []), cells: [cell(2, 20), cell(1, 10)] });
    expect(seriesOf(turned, 'revenue')!.cells[0]!.map((one) => one?.value)).toEqual([10, 20]);
  });
});
