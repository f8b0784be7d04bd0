import type { EChartsCoreOption } from 'echarts/core';
import type { ChartColors } from '../../parts/Chart';
import type { SeriesBand } from './seriesBand';
import type { YearSeries } from './yearSeries';

/** Widest column, in px: a single year does not become a wall. */
const widest = 64;

/** Columns by year, the values written on them, the band behind; the unit is named once, above the chart. */
export function yearChartOption(series: YearSeries, band: SeriesBand | null, language: string, colors: ChartColors): EChartsCoreOption {
  const short = new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 4 });
  const axis = new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 3 });
  return {
    grid: { left: 8, right: 8, top: 28, bottom: 4, containLabel: true },
    xAxis: { type: 'category', data: series.points.map((point) => String(point.year)), axisTick: { show: false }, axisLine: { lineStyle: { color: colors.faint } }, axisLabel: { color: colors.ink, fontSize: 13 } },
    yAxis: { type: 'value', splitNumber: 4, splitLine: { lineStyle: { color: colors.line } }, axisLabel: { color: colors.faint, fontSize: 13, formatter: (value: number) => axis.format(value) }, ...axisRange(series, band) },
    series: [
      {
        type: 'bar',
        barMaxWidth: widest,
        cursor: 'pointer',
        itemStyle: { color: colors.accent },
        label: { show: true, position: 'top', color: colors.ink, fontSize: 13, formatter: ({ value }: { value: unknown }) => (typeof value === 'number' ? short.format(value) : '') },
        data: series.points.map((point) => point.value),
        ...(band && {
          markArea: {
            silent: true,
            itemStyle: { color: colors.accent, opacity: 0.14 },
            data: [[{ ...(band.high === null ? { y: '0%' } : { yAxis: band.high }) }, { ...(band.low === null ? { y: '100%' } : { yAxis: band.low }) }]],
          },
        }),
      },
    ],
  };
}

/** The axis reaches the bounds of the band too, as long as they do not press the values flat. */
function axisRange(series: YearSeries, band: SeriesBand | null): { max?: number } {
  const most = Math.max(...series.points.map((point) => point.value ?? 0), 0);
  const bound = Math.max(band?.high ?? 0, band?.low ?? 0);
  return bound > most && bound <= most * 6 ? { max: roundUp(bound * 1.1) } : {};
}

/** To the next half of a power of ten, so that the last mark of the axis reads well. */
function roundUp(value: number): number {
  const step = 10 ** Math.floor(Math.log10(value)) / 2;
  return Math.ceil(value / step) * step;
}
