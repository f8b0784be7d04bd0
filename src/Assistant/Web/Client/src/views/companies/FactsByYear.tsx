import { Menu, Skeleton, Text } from '@mantine/core';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { CriterionView, FactView } from '../../api/types';
import { fromFact } from '../../evidence/items';
import { useEvidence } from '../../evidence/EvidenceContext';
import { useT } from '../../i18n';
import { IconButton } from '../../parts/IconButton';
import table from '../../parts/table.module.css';
import { unitName } from '../../parts/unitName';
import { Value } from '../../parts/Value';
import classes from './company.module.css';
import { correctingOf, type Correcting } from './correcting';
import { bandOf } from './seriesBand';
import { factsByConcept, numberOf, yearSeries, yearsOf } from './yearSeries';

const YearChart = lazy(() => import('./YearChart'));

/** Years shown beside each other in the table, latest first. */
const mostYears = 8;

interface FactsByYearProps {
  facts: readonly FactView[];
  criteria: readonly CriterionView[];
  onCorrect: (fact: Correcting) => void;
}

/** All values by year: one concept drawn, all of them in the table under it. */
export function FactsByYear({ facts, criteria, onCorrect }: FactsByYearProps) {
  const t = useT();
  const { open } = useEvidence();
  const concepts = useMemo(() => factsByConcept(facts), [facts]);
  const years = useMemo(() => yearsOf(facts), [facts]);
  const drawable = useMemo(() => [...concepts].filter(([, own]) => [...own.values()].some((fact) => fact.fiscalYear !== null && numberOf(fact) !== null)).map(([concept]) => concept), [concepts]);
  const [chosen, setChosen] = useState<string | null>(null);
  const concept = chosen !== null && drawable.includes(chosen) ? chosen : (drawable.find((one) => one === 'revenue') ?? drawable[0] ?? null);
  const series = useMemo(() => (concept === null ? null : yearSeries(facts, concept, years)), [facts, concept, years]);
  const band = useMemo(() => (series === null ? null : bandOf(series, criteria)), [series, criteria]);
  if (facts.length === 0) return <Text c="dimmed">{t('company.noFacts')}</Text>;
  const columns = [...years].reverse().slice(0, mostYears);
  const hasUndated = [...concepts.values()].some((own) => own.has(null));
  return (
    <>
      {series && (
        <figure style={{ margin: 0 }}>
          <Text component="figcaption" fw={600}>{unitName(series.unit) ? t('company.chartOf', { fact: series.label, unit: unitName(series.unit)! }) : series.label}</Text>
          <Text size="xs" c="dimmed" mih={20}>{band && <><span aria-hidden className={classes.swatch} />{t(band.isConverted ? 'company.bandConverted' : 'company.band')}</>}</Text>
          <div className={classes.chart}>
            <Suspense fallback={<Skeleton height="100%" />}>
              <YearChart series={series} band={band} onOpen={(fact) => open(fromFact(fact))} />
            </Suspense>
          </div>
          {series.otherUnits.length > 0 && <Text size="xs" c="dimmed">{t('company.otherUnits', { years: series.otherUnits.map((fact) => `${fact.fiscalYear}: ${fact.display}`).join(' · ') })}</Text>}
        </figure>
      )}
      <div className={table.wide} tabIndex={0} role="group" aria-label={t('company.factsTable')}>
        <table className={table.table}>
          <caption className="visually-hidden">{t('company.facts')}</caption>
          <thead>
            <tr>
              <th scope="col" className={table.head}>{t('company.fact')}</th>
              {columns.map((year) => <th scope="col" key={year} className={table.number}>{year}</th>)}
              {hasUndated && <th scope="col" className={table.number}>{t('company.withoutYear')}</th>}
              <th scope="col"><span className="visually-hidden">{t('company.actions')}</span></th>
            </tr>
          </thead>
          <tbody>
            {[...concepts].map(([id, own]) => {
              const label = [...own.values()][0]!.label;
              return (
                <tr key={id} className={id === concept ? classes.chosen : undefined}>
                  <th scope="row" className={`${table.head} ${table.breathe}`}>{label}</th>
                  {[...columns, ...(hasUndated ? [null] : [])].map((year) => {
                    const fact = own.get(year);
                    return <td key={year ?? 'none'} className={table.number}>{fact ? <Value fact={fact} withPeriod={false} /> : <span className={table.faint}>–</span>}</td>;
                  })}
                  <td className={table.tight}>
                    <Menu position="bottom-end" withinPortal>
                      <Menu.Target><IconButton icon="more" label={t('company.actionsOf', { fact: label })} /></Menu.Target>
                      <Menu.Dropdown>
                        {drawable.includes(id) && <Menu.Item onClick={() => setChosen(id)}>{t('company.draw')}</Menu.Item>}
                        {[...own.values()].slice(0, mostYears).map((fact) => (
                          <Menu.Item key={fact.fiscalYear ?? 'none'} onClick={() => onCorrect(correctingOf(fact))}>
                            {fact.fiscalYear === null ? t('company.correct') : t('company.correctYear', { year: fact.fiscalYear })}
                          </Menu.Item>
                        ))}
                      </Menu.Dropdown>
                    </Menu>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
