import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { SortingState } from '@tanstack/react-table';
import { useDeferredValue, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { useT, useWords } from '../../i18n';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorNote, wordsOf } from '../../parts/ErrorNote';
import { Page } from '../../parts/Page';
import { ProfileSelect } from '../../parts/ProfileSelect';
import { useDebounced } from '../../parts/useDebounced';
import { useProfile } from '../../parts/useProfile';
import { changeMarks } from './changes';
import { ChangesNote } from './ChangesNote';
import { conditionOf, isUnfiltered, noFilter, sortKeysOf } from './condition';
import { ExportMenu } from './ExportMenu';
import { GridFilters } from './GridFilters';
import { changesQuery, screeningQuery } from './queries';
import classes from './screening.module.css';
import { ScreeningGrid } from './ScreeningGrid';

/** Companies asked for at first; the rest when the reader comes near their end. */
const firstTop = 500;

/** What the server gives at most. */
const mostTop = 100_000;

export default function ScreeningView() {
  const t = useT();
  const { language } = useWords();
  const [profile, setProfile] = useProfile();
  const [against, setAgainst] = useState<string | null>(null);
  const [filter, setFilter] = useState(noFilter);
  const [sorting, setSorting] = useState<SortingState>([{ id: 'outcome', desc: false }]);
  const [top, setTop] = useState(firstTop);
  const where = useDebounced(conditionOf(filter), 300);
  const request = { profile: profile ?? null, where, sort: sortKeysOf(sorting), language };
  const { data, error, isFetching, refetch } = useQuery({ ...screeningQuery({ ...request, top }), enabled: profile !== undefined, placeholderData: keepPreviousData });
  const changes = useQuery({ ...changesQuery(profile ?? '', against ?? ''), enabled: profile !== undefined && against !== null });
  const marks = useMemo(() => changeMarks(changes.data ?? []), [changes.data]);
  const shown = useDeferredValue(data);
  const change = (next: string) => {
    setAgainst(profile ?? null);
    setProfile(next);
    setFilter({ ...filter, criteria: {} });
    setSorting([{ id: 'outcome', desc: false }]);
  };
  const isEmpty = data !== undefined && data.total === 0 && isUnfiltered(filter);
  return (
    <Page title={t('screening.title')} actions={<Group gap="sm"><ProfileSelect value={profile} onChange={change} /><ExportMenu request={request} /></Group>}>
      {isEmpty ? (
        <EmptyState icon="screen" title={t('screening.emptyTitle')} text={t('screening.emptyText')}>
          <Button component={Link} to="/library">{t('companies.toLibrary')}</Button>
        </EmptyState>
      ) : (
        <Stack gap="md" className={classes.view}>
          <GridFilters filter={filter} onChange={setFilter} />
          {/* Below its first line the message points at a place of the condition as the server got it. */}
          {error && <ErrorNote error={wordsOf(error, t).split('\n')[0]} onRetry={() => void refetch()} />}
          <ChangesNote marks={marks} against={against} profile={profile} error={changes.error} isPending={changes.isFetching} onAgainst={setAgainst} />
          <Text size="xs" c="dimmed" role="status" aria-busy={isFetching}>
            {data ? t('screening.counts', { count: data.total, met: data.counts.met ?? 0, notMet: data.counts.notMet ?? 0, unknown: data.counts.unknown ?? 0 }) : ' '}
          </Text>
          {shown ? (
            <ScreeningGrid
              view={shown}
              filter={filter}
              onFilter={setFilter}
              sorting={sorting}
              onSort={setSorting}
              marks={marks}
              profile={profile ?? ''}
              isStale={isFetching}
              onEnd={() => !isFetching && data && data.companies.length >= top && top < mostTop && data.companies.length < data.total && setTop(Math.min(top * 4, mostTop))}
            />
          ) : (
            !error && <Stack gap="sm" aria-hidden>{Array.from({ length: 8 }, (_, row) => <Skeleton key={row} height={56} />)}</Stack>
          )}
        </Stack>
      )}
    </Page>
  );
}
