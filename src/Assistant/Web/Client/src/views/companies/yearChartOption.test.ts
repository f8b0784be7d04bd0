import { describe, expect, it } from 'vitest';
import { yearChartOption } from './yearChartOption';
import type { YearSeries } from './yearSeries';

const colors = { ink: '#000', faint: '#555', line: '#ddd', accent: '#066', paper: '#fff' };
const series: YearSeries = { concept: 'revenue', label: 'Revenue', unit: 'GBP', points: [{ year: 2022, value: 10, fact: null }, { year: 2023, value: null, fact: null }, { year: 2024, value: 30, fact: null }], otherUnits: [] };

interface Drawn {
  xAxis: { data: string[] };
  yAxis: { max?: number; name?: string };
  series: { data: (number | null)[]; markArea?: { data: [Record<string, unknown>, Record<string, unknown>][] } }[];
}
const drawn = (band: Parameters<typeof yearChartOption>[1]) => yearChartOption(series, band, 'en', colors) as unknown as Drawn;

describe('the drawing of a series', () => {
  it('keeps the place of a missing year empty', () => {
    expect(drawn(null).xAxis.data).toEqual(['2022', '2023', '2024']);
    expect(drawn(null).series[0]!.data).toEqual([10, null, 30]);
  });

  it('draws the band behind, to the edge where it is open', () => {
    expect(drawn({ low: 15, high: null, isConverted: false }).series[0]!.markArea!.data).toEqual([[{ y: '0%' }, { yAxis: 15 }]]);
    expect(drawn({ low: 5, high: 20, isConverted: false }).series[0]!.markArea!.data).toEqual([[{ yAxis: 20 }, { yAxis: 5 }]]);
    expect(drawn(null).series[0]!.markArea).toBeUndefined();
  });

  it('reaches a bound above the values, but not one that would press them flat', () => {
    expect(drawn({ low: 60, high: null, isConverted: false }).yAxis.max).toBe(70);
    expect(drawn({ low: 9000, high: null, isConverted: false }).yAxis.max).toBeUndefined();
  });
});
