import { useCallback } from 'react';
import type { FactView } from '../../api/types';
import { useT, useWords } from '../../i18n';
import Chart, { type ChartColors } from '../../parts/Chart';
import type { SeriesBand } from './seriesBand';
import { yearChartOption } from './yearChartOption';
import type { YearSeries } from './yearSeries';

interface YearChartProps {
  series: YearSeries;
  band: SeriesBand | null;
  onOpen: (fact: FactView) => void;
}

/** One concept over the years; a click on a mark opens its page. */
export default function YearChart({ series, band, onOpen }: YearChartProps) {
  const t = useT();
  const { language } = useWords();
  const option = useCallback((colors: ChartColors) => yearChartOption(series, band, language, colors), [series, band, language]);
  return (
    <Chart
      label={t('company.chartLabel', { fact: series.label, values: series.points.map((point) => `${point.year}: ${point.fact?.display ?? '–'}`).join(', ') })}
      option={option}
      onClick={(_, index) => {
        const fact = series.points[index]?.fact;
        if (fact) onOpen(fact);
      }}
    />
  );
}
