import { NativeSelect, UnstyledButton } from '@mantine/core';
import { createColumnHelper, flexRender, getCoreRowModel, useReactTable, type OnChangeFn, type SortingState } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { Link } from 'react-router';
import type { ScreenedView, ScreeningView } from '../../api/types';
import { useT } from '../../i18n';
import { Verdict } from '../../parts/Verdict';
import type { ChangeMark } from './changes';
import type { GridFilter } from './condition';
import { CriterionCell } from './CriterionCell';
import { Freshness } from './Freshness';
import classes from './screening.module.css';

/** Height of a row, in px: all are alike, so that nothing jumps while scrolling. */
const rowHeight = 64;
const states = ['met', 'notMet', 'unknown', 'near', 'notDisclosed', 'notReadable', 'notApplicable'] as const;
const columnsOf = createColumnHelper<ScreenedView>();

interface ScreeningGridProps {
  view: ScreeningView;
  filter: GridFilter;
  onFilter: (filter: GridFilter) => void;
  sorting: SortingState;
  onSort: (sorting: SortingState) => void;
  marks: ReadonlyMap<number, ChangeMark>;
  profile: string;
  isStale: boolean;
  /** The reader has come near the last row that is here. */
  onEnd: () => void;
}

export function ScreeningGrid({ view, filter, onFilter, sorting, onSort, marks, profile, isStale, onEnd }: ScreeningGridProps) {
  const t = useT();
  const columns = useMemo(
    () => [
      columnsOf.accessor('company', {
        id: 'name',
        header: t('screening.company'),
        cell: ({ row: { original } }) => (
          <>
            <Link to={`/companies/${original.companyId}?profile=${encodeURIComponent(profile)}`} className={classes.company} title={original.company}>{original.company}</Link>
            {original.nearMiss && <span className={classes.near} title={t('screening.nearMeaning')}>{t('screening.near')}</span>}
          </>
        ),
      }),
      columnsOf.accessor('outcome', {
        id: 'outcome',
        header: t('screening.outcome'),
        cell: ({ row: { original } }) => {
          const mark = marks.get(original.companyId);
          return mark && mark.before !== mark.after ? <span className={classes.changed}><Verdict outcome={mark.before} /> → <Verdict outcome={mark.after} /></span> : <Verdict outcome={original.outcome} />;
        },
      }),
      ...view.criteria.map((criterion) =>
        columnsOf.display({
          id: criterion.id,
          enableSorting: true,
          header: criterion.title,
          meta: { rule: criterion.rule },
          cell: ({ row: { original } }) => {
            const cell = original.cells.find((one) => one.criterion === criterion.id);
            return cell ? <CriterionCell cell={cell} mark={marks.get(original.companyId)?.criteria.get(criterion.id)} /> : null;
          },
        }),
      ),
      columnsOf.accessor('fiscalYear', { id: 'year', header: t('screening.year'), cell: ({ getValue }) => getValue() ?? '–' }),
      columnsOf.accessor('freshness', { id: 'age', header: t('screening.freshness'), cell: ({ getValue }) => <Freshness day={getValue()} /> }),
    ],
    [t, view.criteria, marks, profile],
  );
  const change: OnChangeFn<SortingState> = (update) => onSort(typeof update === 'function' ? update(sorting) : update);
  const grid = useReactTable({ data: view.companies, columns, state: { sorting }, onSortingChange: change, manualSorting: true, enableSortingRemoval: false, sortDescFirst: false, getRowId: (row) => String(row.companyId), getCoreRowModel: getCoreRowModel() });
  const scroller = useRef<HTMLDivElement>(null);
  const rows = grid.getRowModel().rows;
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 12 });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const reachEnd = useRef(onEnd);
  useEffect(() => {
    reachEnd.current = onEnd;
  });
  useEffect(() => {
    if (rows.length > 0 && last >= rows.length - 20) reachEnd.current();
  }, [last, rows.length]);
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const isCriterion = (id: string) => view.criteria.some((criterion) => criterion.id === id);
  return (
    <div ref={scroller} className={classes.scroller} tabIndex={0} role="group" aria-label={t('screening.grid')} data-stale={isStale || undefined}>
      <table className={classes.grid} aria-rowcount={view.total + 1}>
        <caption className="visually-hidden">{t('screening.caption', { profile: view.profileName })}</caption>
        <thead>
          {grid.getHeaderGroups().map((group) => (
            <tr key={group.id} aria-rowindex={1}>
              {group.headers.map((header) => {
                const sorted = header.column.getIsSorted();
                const rule = (header.column.columnDef.meta as { rule?: string } | undefined)?.rule;
                return (
                  <th key={header.id} scope="col" aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'} className={header.column.id === 'name' ? classes.first : undefined}>
                    <UnstyledButton className={classes.sort} onClick={() => header.column.toggleSorting()}>
                      {flexRender(header.column.columnDef.header, header.getContext())}
                      <span aria-hidden className={classes.arrow}>{sorted === 'asc' ? '↑' : sorted === 'desc' ? '↓' : ''}</span>
                    </UnstyledButton>
                    {rule && <div className={classes.rule} title={rule}>{rule}</div>}
                    {isCriterion(header.column.id) && (
                      <NativeSelect
                        size="xs"
                        mt={4}
                        aria-label={t('screening.filterOf', { criterion: String(header.column.columnDef.header) })}
                        value={filter.criteria[header.column.id] ?? ''}
                        onChange={(event) => onFilter({ ...filter, criteria: { ...filter.criteria, [header.column.id]: event.currentTarget.value } })}
                        data={[{ value: '', label: t('screening.any') }, ...states.map((state) => ({ value: state, label: t(`screening.states.${state}`) }))]}
                      />
                    )}
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {above > 0 && <tr aria-hidden style={{ height: above }} />}
          {items.map((item) => {
            const row = rows[item.index]!;
            return (
              <tr key={row.id} aria-rowindex={item.index + 2} style={{ height: rowHeight }}>
                {row.getVisibleCells().map((cell) =>
                  cell.column.id === 'name' ? (
                    <th key={cell.id} scope="row" className={classes.first}>{flexRender(cell.column.columnDef.cell, cell.getContext())}</th>
                  ) : (
                    <td key={cell.id}>{flexRender(cell.column.columnDef.cell, cell.getContext())}</td>
                  ),
                )}
              </tr>
            );
          })}
          {below > 0 && <tr aria-hidden style={{ height: below }} />}
          {rows.length === 0 && (
            <tr>
              <td colSpan={columns.length} className={classes.none}>{t('screening.noneFits')}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
