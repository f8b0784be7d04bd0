import { Button, Group, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { companiesQuery } from '../../api/queries';
import type { CompanySummary } from '../../api/types';
import { useT, useWords } from '../../i18n';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorNote } from '../../parts/ErrorNote';
import { Page } from '../../parts/Page';
import { ProfileSelect } from '../../parts/ProfileSelect';
import table from '../../parts/table.module.css';
import { useProfile } from '../../parts/useProfile';
import { Verdict } from '../../parts/Verdict';
import { reportName } from './reportName';

/** Rows drawn at first; more on demand. */
const step = 200;

export default function CompaniesView() {
  const t = useT();
  const [profile, setProfile] = useProfile();
  const { data, error, isPending, refetch } = useQuery({ ...companiesQuery(profile), enabled: profile !== undefined });
  const [text, setText] = useState('');
  const [limit, setLimit] = useState(step);
  const found = useMemo(() => findCompanies(data ?? [], text), [data, text]);
  return (
    <Page title={t('companies.title')} actions={<ProfileSelect value={profile} onChange={setProfile} />}>
      <Stack gap="lg">
        {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
        {isPending && !error && <Stack gap="sm" aria-hidden>{[0, 1, 2, 3, 4].map((row) => <Skeleton key={row} height={44} />)}</Stack>}
        {data?.length === 0 && (
          <EmptyState icon="companies" title={t('companies.emptyTitle')} text={t('companies.emptyText')}>
            <Button component={Link} to="/library">{t('companies.toLibrary')}</Button>
          </EmptyState>
        )}
        {data && data.length > 0 && (
          <>
            <Group gap="md">
              <TextInput type="search" aria-label={t('companies.search')} placeholder={t('companies.search')} value={text} onChange={(event) => setText(event.currentTarget.value)} w={360} maw="100%" />
              <Text size="xs" c="dimmed" role="status">{t('companies.count', { count: found.length })}</Text>
            </Group>
            {found.length === 0 && <EmptyState icon="search" title={t('companies.noneFits')} text={t('companies.noneFitsAdvice')} />}
            {found.length > 0 && (
              <div className={table.scope}>
                <table className={`${table.table} ${table.cards}`}>
                  <caption className="visually-hidden">{t('companies.title')}</caption>
                  <thead>
                    <tr>
                      <th scope="col">{t('companies.name')}</th>
                      <th scope="col">{t('companies.verdict')}</th>
                      <th scope="col">{t('companies.criteria')}</th>
                      <th scope="col">{t('companies.years')}</th>
                      <th scope="col" className={table.number}>{t('companies.documents')}</th>
                      <th scope="col">{t('companies.newest')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {found.slice(0, limit).map((company) => (
                      <tr key={company.id}>
                        <th scope="row" className={table.main}>
                          <Link to={`/companies/${company.id}${profile ? `?profile=${encodeURIComponent(profile)}` : ''}`}>{company.name}</Link>
                          {company.aliases.length > 0 && <Text size="xs" c="dimmed">{company.aliases.slice(0, 3).join(' · ')}</Text>}
                        </th>
                        <td>{company.outcome ? <Verdict outcome={company.outcome} /> : '–'}</td>
                        <td>{company.criteria.map((criterion) => <Verdict key={criterion.id} outcome={criterion.outcome} compact />)}</td>
                        <td>{yearsInWords(company.years)}</td>
                        <td className={table.number} data-label={t('companies.documents')}>{company.documentCount}</td>
                        <td data-label={t('companies.newest')}><Newest document={company.newest} /></td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )}
            {found.length > limit && <Button variant="default" onClick={() => setLimit(limit + step)}>{t('companies.more', { count: found.length - limit })}</Button>}
          </>
        )}
      </Stack>
    </Page>
  );
}

function findCompanies(companies: readonly CompanySummary[], text: string): CompanySummary[] {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return companies.filter(({ name, aliases }) => {
    const names = [name, ...aliases].join('\n').toLocaleLowerCase();
    return words.every((word) => names.includes(word));
  });
}

/** "2019, 2021–2024". */
function yearsInWords(years: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const year of [...years].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && year - last[1] <= 1) last[1] = year;
    else runs.push([year, year]);
  }

  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ') || '–';
}

/** The file's name stands below, where it is not the name itself. */
function Newest({ document }: { document: CompanySummary['newest'] }) {
  const { t, language } = useWords();
  if (!document) return '–';
  const name = reportName(document, language, t);
  return (
    <>
      <Link to={`/library/${document.id}`}><bdi>{name}</bdi></Link>
      {name !== document.name && <Text size="xs" c="dimmed" className={table.fileName}><bdi>{document.name}</bdi></Text>}
    </>
  );
}
