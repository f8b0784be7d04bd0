import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo } from 'react';
import { Link } from 'react-router';
import { companyQuery } from '../../api/queries';
import type { CompanyDetail, FactView, Filters } from '../../api/types';
import { useEvidence } from '../../evidence/EvidenceContext';
import { fromFact } from '../../evidence/items';
import { useWords } from '../../i18n';
import table from '../../parts/table.module.css';
import { unitName } from '../../parts/unitName';
import { useDefaultProfile } from '../../parts/useProfile';
import { Value } from '../../parts/Value';
import { CriteriaList } from '../companies/Scorecard';
import { bandOf } from '../companies/seriesBand';
import { yearSeries, yearsOf } from '../companies/yearSeries';
import classes from './AnswerFigures.module.css';
import type { CitedSeries, Figures } from './figures';

const YearChart = lazy(() => import('../companies/YearChart'));

/** Scorecards and charts of an answer. To be loaded when there is something to draw. */
export default function AnswerFigures({ figures, filters }: { figures: Figures; filters: Filters }) {
  return (
    <>
      {figures.verdicts.map(({ id }) => <VerdictFigure key={id} company={id} filters={filters} />)}
      {figures.series.map((series) => <SeriesFigure key={`${series.company} ${series.concept}`} cited={series} filters={filters} />)}
    </>
  );
}

function useCompany(id: number, filters: Filters): CompanyDetail | null | undefined {
  const { language } = useWords();
  const [byDefault] = useDefaultProfile();
  const { data, isError } = useQuery(companyQuery(id, { profile: filters.profile ?? byDefault ?? null, year: filters.year, language }));
  // One that was removed since is no fault of the answer: there is nothing to draw.
  return isError ? null : data;
}

function VerdictFigure({ company: id, filters }: { company: number; filters: Filters }) {
  const { t } = useWords();
  const company = useCompany(id, filters);
  if (company === null || company?.assessment === null) return null;
  if (!company) return <Skeleton className={classes.waiting} />;
  const { fiscalYear, profileName, criteria } = company.assessment!;
  return (
    <figure className={classes.figure}>
      <figcaption>
        <Link to={`/companies/${id}`}>{t('chat.scorecardOf', { company: company.name })}</Link>
        <Text span size="xs" c="dimmed"> {[profileName, fiscalYear === null ? null : t('company.fiscalYear', { year: fiscalYear }), t('chat.asOfNow')].filter(Boolean).join(' · ')}</Text>
      </figcaption>
      <CriteriaList criteria={criteria} isShort />
    </figure>
  );
}

/** Only what the answer cites, and only while the library still says it: a value that changed since leaves a gap. */
function SeriesFigure({ cited, filters }: { cited: CitedSeries; filters: Filters }) {
  const { t } = useWords();
  const { open } = useEvidence();
  const company = useCompany(cited.company, filters);
  const drawn = useMemo(() => {
    const facts = company?.facts.filter((fact) => fact.concept === cited.concept && isCited(fact, cited)) ?? [];
    const series = yearSeries(facts, cited.concept, yearsOf(facts));
    return series && series.points.filter(({ value }) => value !== null).length > 1 ? { series, band: bandOf(series, company?.assessment?.criteria ?? []) } : null;
  }, [company, cited]);
  if (company === undefined) return <Skeleton className={classes.waiting} />;
  if (company === null || !drawn) return null;
  const { series, band } = drawn;
  return (
    <figure className={classes.figure}>
      <figcaption>
        <Link to={`/companies/${company.id}`}>{t('chat.chartOf', { fact: series.label, company: company.name })}</Link>
        <Text span size="xs" c="dimmed"> {[unitName(series.unit), ...(band ? [t(band.isConverted ? 'company.bandConverted' : 'company.band'), company.assessment?.profileName] : [])].filter(Boolean).join(' · ')}</Text>
      </figcaption>
      <div className={classes.chart}>
        <Suspense fallback={<Skeleton height="100%" />}>
          <YearChart series={series} band={band} onOpen={(fact) => open(fromFact(fact))} />
        </Suspense>
      </div>
      <div className={table.wide} tabIndex={0} role="group" aria-label={t('company.factsTable')}>
        <table className={table.table}>
          <thead><tr>{series.points.map(({ year }) => <th key={year} scope="col" className={table.number}>{year}</th>)}</tr></thead>
          <tbody><tr>{series.points.map(({ year, fact }) => <td key={year} className={table.number}>{fact ? <Value fact={fact} withPeriod={false} /> : '–'}</td>)}</tr></tbody>
        </table>
      </div>
    </figure>
  );
}

const isCited = (fact: FactView, { places }: CitedSeries) =>
  places.some((place) => place.fiscalYear === fact.fiscalYear && fact.evidence.some(({ documentId, start }) => documentId === place.documentId && start === place.start));
