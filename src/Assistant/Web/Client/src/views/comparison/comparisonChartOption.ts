import type { EChartsCoreOption } from 'echarts/core';
import type { ComparisonCell, ComparisonView } from '../../api/types';
import type { ChartColors } from '../../parts/Chart';

export interface ComparisonSeries {
  label: string;
  unit: string | null;
  companies: { id: number; name: string }[];
  /** Years of this concept, earliest first; one place without a year when the latest of each is compared. */
  years: (number | null)[];
  /** By year, then by company; null leaves a gap. */
  cells: (ComparisonCell | null)[][];
}

/** The lines of a comparison that can be drawn: in one unit, with at least one number. */
export function drawableConcepts(comparison: ComparisonView): { concept: string; label: string }[] {
  const concepts = new Map<string, string>();
  for (const row of comparison.rows) {
    if (row.cells.some((cell) => cell.value !== null)) concepts.set(row.concept, row.label);
  }

  return [...concepts].filter(([concept]) => seriesOf(comparison, concept) !== null).map(([concept, label]) => ({ concept, label }));
}

/** Null when the rows of a concept differ in their unit: they would need two axes. */
export function seriesOf(comparison: ComparisonView, concept: string): ComparisonSeries | null {
  const rows = comparison.rows.filter((row) => row.concept === concept).sort((a, b) => (a.fiscalYear ?? 0) - (b.fiscalYear ?? 0));
  const first = rows[0];
  if (!first || rows.some((row) => row.unit !== first.unit)) return null;
  return {
    label: first.label,
    unit: first.unit,
    companies: comparison.companies,
    years: rows.map((row) => row.fiscalYear),
    cells: rows.map((row) => comparison.companies.map(({ id }) => row.cells.find((cell) => cell.companyId === id && cell.value !== null) ?? null)),
  };
}

/** Width of the numbers beside the axis, in px. */
const axisRoom = 64;

/** Shades of the one accent, told apart by their order too: years stand left to right in each company. */
export function comparisonChartOption(series: ComparisonSeries, language: string, colors: ChartColors, width = 800): EChartsCoreOption {
  const short = new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 3 });
  const isMany = series.years.length > 1;
  return {
    grid: { left: 8, right: 8, top: isMany ? 40 : 24, bottom: 4, containLabel: true },
    ...(isMany && { legend: { top: 0, left: 0, textStyle: { color: colors.ink, fontSize: 13 }, selectedMode: false } }),
    xAxis: { type: 'category', data: series.companies.map((company) => company.name), axisTick: { show: false }, axisLine: { lineStyle: { color: colors.faint } }, axisLabel: { color: colors.ink, fontSize: 13, interval: 0, width: Math.max(40, (width - axisRoom) / Math.max(1, series.companies.length) - 8), overflow: 'truncate' } },
    yAxis: { type: 'value', splitNumber: 4, splitLine: { lineStyle: { color: colors.line } }, axisLabel: { color: colors.faint, fontSize: 13, formatter: (value: number) => short.format(value) } },
    series: series.years.map((year, index) => ({
      type: 'bar',
      name: year === null ? series.label : String(year),
      barMaxWidth: 64,
      cursor: 'pointer',
      itemStyle: { color: colors.accent, opacity: isMany ? 0.4 + (0.6 * (index + 1)) / series.years.length : 1 },
      label: { show: true, position: 'top', color: colors.ink, fontSize: 13, formatter: ({ value }: { value: unknown }) => (typeof value === 'number' ? short.format(value) : '') },
      data: series.cells[index]!.map((cell) => cell?.value ?? null),
    })),
  };
}
