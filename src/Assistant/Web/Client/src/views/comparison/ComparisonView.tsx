import { Button, Menu, MultiSelect, SimpleGrid, Skeleton, Stack } from '@mantine/core';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { api, query } from '../../api/client';
import { download } from '../../api/download';
import { companiesQuery, conceptsQuery } from '../../api/queries';
import type { ComparisonView as Comparison } from '../../api/types';
import { useT, useWords } from '../../i18n';
import { CompanyPicker } from '../../parts/CompanyPicker';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorNote } from '../../parts/ErrorNote';
import { useTell } from '../../parts/Notices';
import { Page } from '../../parts/Page';
import { ComparisonChart } from './ComparisonChart';
import { ComparisonTable } from './ComparisonTable';

/** More columns cannot be read beside each other. */
const mostCompanies = 12;

interface Asked {
  company: number[];
  concept: string[];
  year: number[];
  language: string;
}

const comparisonQuery = (asked: Asked) =>
  queryOptions({ queryKey: ['comparison', asked], queryFn: ({ signal }) => api.get<Comparison>(`/api/comparison${query({ ...asked })}`, signal), enabled: asked.company.length > 0, placeholderData: keepPreviousData });

/** Companies beside each other in one unit and period. What is chosen stands in the address, so that it can be sent on. */
export default function ComparisonView() {
  const t = useT();
  const tell = useTell();
  const { language } = useWords();
  const [search, setSearch] = useSearchParams();
  const numbers = (name: string) => search.getAll(name).map(Number).filter(Number.isInteger);
  const asked: Asked = { company: numbers('company'), concept: search.getAll('concept'), year: numbers('year'), language };
  const { data, error, isFetching, refetch } = useQuery(comparisonQuery(asked));
  const concepts = useQuery(conceptsQuery(language));
  const companies = useQuery(companiesQuery());
  const years = [...new Set(companies.data?.filter(({ id }) => asked.company.includes(id)).flatMap((company) => company.years))].sort((a, b) => b - a);
  const set = (name: string, values: readonly (string | number)[]) =>
    setSearch(
      (before) => {
        before.delete(name);
        for (const value of values) before.append(name, String(value));
        return before;
      },
      { replace: true },
    );
  const save = (format: 'csv' | 'json' | 'md') => void download(`/api/comparison/file${query({ ...asked, format })}`, undefined, `comparison.${format}`).catch((problem: unknown) => tell.problem(problem));
  const isAsked = asked.company.length > 0;
  return (
    <Page
      title={t('comparison.title')}
      actions={
        <Menu position="bottom-end">
          <Menu.Target><Button variant="default" disabled={!isAsked}>{t('screening.export')}</Button></Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => save('csv')}>{t('screening.csv')}</Menu.Item>
            <Menu.Item onClick={() => save('md')}>{t('comparison.markdown')}</Menu.Item>
            <Menu.Item onClick={() => save('json')}>{t('screening.json')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      }
    >
      <Stack gap="lg">
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
          <CompanyPicker label={t('comparison.companies')} value={asked.company} onChange={(chosen) => set('company', chosen)} max={mostCompanies} />
          <MultiSelect
            label={t('comparison.concepts')}
            placeholder={asked.concept.length === 0 ? t('comparison.allConcepts') : undefined}
            data={concepts.data?.map(({ concept, label }) => ({ value: concept, label })) ?? []}
            value={concepts.data ? asked.concept : []}
            onChange={(chosen) => set('concept', chosen)}
            searchable
            clearable
          />
          <MultiSelect
            label={t('comparison.years')}
            placeholder={asked.year.length === 0 ? t('comparison.latest') : undefined}
            data={years.map(String)}
            value={companies.data ? asked.year.map(String) : []}
            onChange={(chosen) => set('year', chosen)}
            clearable
          />
        </SimpleGrid>
        {!isAsked && <EmptyState icon="compare" title={t('comparison.emptyTitle')} text={t('comparison.emptyText')} />}
        {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
        {isAsked && !data && !error && <Skeleton height={320} aria-hidden />}
        {isAsked && data && (
          <div aria-busy={isFetching} style={{ opacity: isFetching ? 0.6 : 1 }}>
            <ComparisonChart comparison={data} />
            <ComparisonTable comparison={data} />
            {data.notes.length > 0 && <ul>{data.notes.map((note) => <li key={note}>{note}</li>)}</ul>}
          </div>
        )}
      </Stack>
    </Page>
  );
}
