import { Text } from '@mantine/core';
import { Link } from 'react-router';
import type { ComparisonCell, ComparisonView } from '../../api/types';
import { fromEvidence } from '../../evidence/items';
import { useT } from '../../i18n';
import { absenceName } from '../../parts/absenceName';
import { EvidenceLink } from '../../parts/EvidenceLink';
import table from '../../parts/table.module.css';
import { unitName } from '../../parts/unitName';

/** Each line in one unit; what was converted shows the amount as printed and the rate; what cannot be compared says so. */
export function ComparisonTable({ comparison }: { comparison: ComparisonView }) {
  const t = useT();
  return (
    <div className={table.wide} tabIndex={0} role="group" aria-label={t('comparison.table')}>
      <table className={table.table}>
        <caption className="visually-hidden">{t('comparison.table')}</caption>
        <thead>
          <tr>
            <th scope="col" className={table.head}>{t('company.fact')}</th>
            {comparison.companies.map(({ id, name }) => <th scope="col" key={id}><Link to={`/companies/${id}`}>{name}</Link></th>)}
          </tr>
        </thead>
        <tbody>
          {comparison.rows.map((row) => (
            <tr key={`${row.concept} ${row.fiscalYear}`}>
              <th scope="row" className={`${table.head} ${table.breathe}`}>
                {row.label}
                <Text size="xs" c="dimmed">{[row.fiscalYear, unitName(row.unit)].filter(Boolean).join(' · ')}</Text>
                {row.isMixed && <Text size="xs" c="var(--unknown)">⚠ {row.note ?? t('comparison.mixed')}</Text>}
                {!row.isMixed && row.note && <Text size="xs" c="dimmed">{row.note}</Text>}
              </th>
              {comparison.companies.map(({ id }) => <td key={id} className={table.breathe}><Cell cell={row.cells.find((cell) => cell.companyId === id)} /></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ cell }: { cell: ComparisonCell | undefined }) {
  const t = useT();
  if (!cell?.display) return <Text size="xs" c="dimmed">{cell?.absence ? absenceName(cell.absence, t) : '–'}</Text>;
  return (
    <>
      <EvidenceLink items={cell.evidence.map((evidence) => fromEvidence(evidence))}>{cell.display}</EvidenceLink>
      {cell.conversion && <Text size="xs" c="dimmed" {...(cell.original ? { title: t('value.printed', { printed: cell.original }) } : {})}>{cell.conversion}</Text>}
      {cell.period && <Text size="xs" c="dimmed">{cell.period}</Text>}
    </>
  );
}
