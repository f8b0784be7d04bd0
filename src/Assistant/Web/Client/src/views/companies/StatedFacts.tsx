import { Stack, Text } from '@mantine/core';
import type { FactView } from '../../api/types';
import { useT } from '../../i18n';
import { Value } from '../../parts/Value';
import classes from './company.module.css';
import { Section } from './Section';

/** What a company is rather than what it counts: its title in the programme, its sector, each with the sentence that says so. */
export function StatedFacts({ status, sector }: { status: readonly FactView[]; sector: readonly FactView[] }) {
  const t = useT();
  return (
    <div className={classes.stated}>
      <Section id="status" title={t('company.status')}>
        <Statements facts={status} none={t('company.noStatus')} />
      </Section>
      <Section id="sector" title={t('company.sector')}>
        <Statements facts={sector} none={t('company.noSector')} />
      </Section>
    </div>
  );
}

function Statements({ facts, none }: { facts: readonly FactView[]; none: string }) {
  if (facts.length === 0) return <Text c="dimmed">{none}</Text>;
  return (
    <Stack gap="sm">
      {facts.map((fact, index) => (
        <div key={index}>
          <Value fact={fact} />
          {fact.evidence[0] && <Text size="xs" c="dimmed" lineClamp={3}><q>{fact.evidence[0].quote}</q></Text>}
        </div>
      ))}
    </Stack>
  );
}
