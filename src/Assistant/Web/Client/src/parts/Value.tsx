import { HoverCard, Text } from '@mantine/core';
import type { FactView } from '../api/types';
import { fromFact } from '../evidence/items';
import { useT } from '../i18n';
import { EvidenceLink } from './EvidenceLink';

/** Period of a fact as people read it: the fiscal year, else its last day. */
export const periodOf = (fact: FactView): string => (fact.fiscalYear === null ? (fact.periodEnd ?? '') : String(fact.fiscalYear));

/** A value: normalised, unit, period. Hover shows the printed form, click opens the page; marks for rivals and for the analyst's own. */
export function Value({ fact, withPeriod = true }: { fact: FactView; withPeriod?: boolean }) {
  const t = useT();
  const period = periodOf(fact);
  const isAnalysts = fact.origin === 'analyst' || fact.status === 'corrected';
  return (
    <HoverCard openDelay={250} position="top" withinPortal withRoles={false}>
      <HoverCard.Target>
        <span>
          <EvidenceLink items={fromFact(fact)}>{fact.display}</EvidenceLink>
          {withPeriod && period !== '' && <Text span c="dimmed"> {period}</Text>}
          {fact.rivals.length > 0 && <Text span c="var(--unknown)" title={t('value.rivals', { count: fact.rivals.length })}> ≠<span className="visually-hidden">{t('value.rivals', { count: fact.rivals.length })}</span></Text>}
          {isAnalysts && <Text span c="var(--accent)" title={t('value.analyst')}> ✎<span className="visually-hidden">{t('value.analyst')}</span></Text>}
        </span>
      </HoverCard.Target>
      <HoverCard.Dropdown maw={360}>
        <Text fz="xs">{fact.printed === '' ? t('value.notPrinted') : t('value.printed', { printed: fact.printed })}</Text>
        {fact.checks.map((check) => <Text fz="xs" key={check.detail}>{check.passed ? '✓' : '✗'} {check.detail}</Text>)}
        {fact.rivals.map((rival) => <Text fz="xs" key={rival.display + rival.printed}>{t('value.alsoStated', { value: rival.display })}</Text>)}
        {fact.evidence[0] && <Text fz="xs" c="dimmed">{t('evidence.at', { document: fact.evidence[0].document, page: fact.evidence[0].page })}</Text>}
      </HoverCard.Dropdown>
    </HoverCard>
  );
}
