import { Button, Group, Text } from '@mantine/core';
import type { FactView } from '../../api/types';
import { fromEvidence, fromFact } from '../../evidence/items';
import { useT } from '../../i18n';
import { EvidenceLink } from '../../parts/EvidenceLink';
import classes from './company.module.css';
import { correctingOf, type Correcting } from './correcting';
import { Section } from './Section';

/** Values of which documents say several things: what was taken beside what was not, each with its page. */
export function Conflicts({ facts, onCorrect }: { facts: readonly FactView[]; onCorrect: (fact: Correcting) => void }) {
  const t = useT();
  const disputed = facts.filter((fact) => fact.rivals.length > 0 || fact.status === 'conflicting').sort((a, b) => Number(b.status === 'conflicting') - Number(a.status === 'conflicting'));
  if (disputed.length === 0) return null;
  return (
    <Section id="conflicts" title={t('company.conflicts')}>
      {disputed.map((fact, index) => (
        <div key={index}>
          <Group gap="sm" mt="md">
            <Text fw={600}>{fact.label}{fact.fiscalYear !== null && ` · ${fact.fiscalYear}`}</Text>
            {fact.status === 'conflicting' && <Text span c="var(--not-met)">{t('company.conflicting')}</Text>}
            <Button size="compact-sm" variant="subtle" onClick={() => onCorrect(correctingOf(fact))} aria-label={t('company.correctOf', { fact: fact.label })}>{t('company.correct')}</Button>
          </Group>
          <ul className={classes.rivals}>
            <li className={classes.taken}>
              <Text size="xs" c="dimmed">{t('company.taken')}</Text>
              <EvidenceLink items={fromFact(fact)}>{fact.display}</EvidenceLink>
              <Place evidence={fact.evidence} />
            </li>
            {fact.rivals.map((rival, number) => (
              <li key={number}>
                <Text size="xs" c="dimmed">{rival.reason ?? t('company.notTaken')}</Text>
                <EvidenceLink items={rival.evidence.map((evidence) => fromEvidence(evidence))}>{rival.display}</EvidenceLink>
                <Place evidence={rival.evidence} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

function Place({ evidence }: { evidence: FactView['evidence'] }) {
  const t = useT();
  const first = evidence[0];
  return (
    first && (
      <Text size="xs" c="dimmed" lineClamp={3}>
        {t('evidence.at', { document: first.document, page: first.page })}: <q>{first.quote}</q>
      </Text>
    )
  );
}
