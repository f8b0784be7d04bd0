import { Text } from '@mantine/core';
import type { FactView } from '../../api/types';
import { useT } from '../../i18n';
import { Value } from '../../parts/Value';
import table from '../../parts/table.module.css';

/** What a document says, each value with its page and quote. */
export function DocumentFacts({ facts }: { facts: readonly FactView[] }) {
  const t = useT();
  if (facts.length === 0) return <Text c="dimmed">{t('library.noFacts')}</Text>;
  return (
    <div className={table.scope}>
      <table className={`${table.table} ${table.cards}`}>
        <caption className="visually-hidden">{t('library.facts')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('library.fact')}</th>
            <th scope="col">{t('library.value')}</th>
            <th scope="col">{t('library.year')}</th>
            <th scope="col">{t('library.quote')}</th>
          </tr>
        </thead>
        <tbody>
          {facts.map((fact, index) => (
            <tr key={index}>
              <th scope="row" className={table.main}>{fact.label}</th>
              <td><Value fact={fact} withPeriod={false} /></td>
              <td>{fact.fiscalYear ?? '–'}</td>
              <td className={table.breathe}>
                {fact.evidence[0] && <Text size="xs" c="dimmed" lineClamp={2}><q>{fact.evidence[0].quote}</q></Text>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
