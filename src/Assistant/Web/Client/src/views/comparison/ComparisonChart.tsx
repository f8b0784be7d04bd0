import { Select, Skeleton, Text } from '@mantine/core';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { ComparisonView } from '../../api/types';
import { fromEvidence } from '../../evidence/items';
import { useEvidence } from '../../evidence/EvidenceContext';
import { useT, useWords } from '../../i18n';
import type { ChartColors } from '../../parts/Chart';
import { unitName } from '../../parts/unitName';
import { comparisonChartOption, drawableConcepts, seriesOf } from './comparisonChartOption';

const Chart = lazy(() => import('../../parts/Chart'));

/** One line of the comparison drawn; a click on a mark opens its page. */
export function ComparisonChart({ comparison }: { comparison: ComparisonView }) {
  const t = useT();
  const { language } = useWords();
  const { open } = useEvidence();
  const [wanted, setWanted] = useState<string | null>(null);
  const concepts = useMemo(() => drawableConcepts(comparison), [comparison]);
  const concept = concepts.find((one) => one.concept === wanted)?.concept ?? concepts[0]?.concept;
  const series = useMemo(() => (concept ? seriesOf(comparison, concept) : null), [comparison, concept]);
  const option = useCallback((colors: ChartColors, width: number) => (series ? comparisonChartOption(series, language, colors, width) : {}), [series, language]);
  if (!series || !concept) return null;
  const said = series.companies.map((company, index) => `${company.name}: ${series.cells.map((cells) => cells[index]?.display ?? '–').join(', ')}`).join('; ');
  return (
    <figure style={{ margin: '0 0 16px' }}>
      <Select aria-label={t('comparison.drawn')} data={concepts.map((one) => ({ value: one.concept, label: one.label }))} value={concept} onChange={setWanted} allowDeselect={false} w={280} maw="100%" />
      <Text component="figcaption" size="xs" c="dimmed" mt={4} mih={20}>{unitName(series.unit) && t('comparison.unit', { unit: unitName(series.unit)! })}</Text>
      <div style={{ height: 280 }}>
        <Suspense fallback={<Skeleton height="100%" />}>
          <Chart
            label={t('company.chartLabel', { fact: series.label, values: said })}
            option={option}
            onClick={(year, company) => {
              open((series.cells[year]?.[company]?.evidence ?? []).map((evidence) => fromEvidence(evidence)));
            }}
          />
        </Suspense>
      </div>
    </figure>
  );
}
