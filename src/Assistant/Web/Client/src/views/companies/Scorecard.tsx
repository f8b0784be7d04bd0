import { Stack, Text } from '@mantine/core';
import type { AssessmentView, CriterionView } from '../../api/types';
import { fromEvidence } from '../../evidence/items';
import { useT } from '../../i18n';
import { BulletBar } from '../../parts/BulletBar';
import { EvidenceLink } from '../../parts/EvidenceLink';
import { Verdict } from '../../parts/Verdict';
import classes from './company.module.css';

/** The verdict and each criterion with its band drawn, its value, and why. */
export function Scorecard({ assessment }: { assessment: AssessmentView }) {
  const t = useT();
  return (
    <Stack gap="md">
      <div className={classes.verdict}>
        <span className={classes.outcome}><Verdict outcome={assessment.outcome} /></span>
        <Text>{assessment.sentence}</Text>
        <Text size="xs" c="dimmed">
          {[assessment.profileName, assessment.profileVersion, assessment.fiscalYear === null ? null : t('company.fiscalYear', { year: assessment.fiscalYear })].filter(Boolean).join(' · ')}
        </Text>
      </div>
      <CriteriaList criteria={assessment.criteria} />
      {assessment.notes.length > 0 && (
        <ul className={classes.notes}>
          {assessment.notes.map((note) => <li key={note}>{note}</li>)}
        </ul>
      )}
    </Stack>
  );
}

/** @param isShort Without the reasons: the text beside it tells them. */
export function CriteriaList({ criteria, isShort = false }: { criteria: readonly CriterionView[]; isShort?: boolean }) {
  return (
    <ul className={isShort ? `${classes.criteria} ${classes.short}` : classes.criteria}>
      {criteria.map((criterion) => <Criterion key={criterion.id} criterion={criterion} isShort={isShort} />)}
    </ul>
  );
}

function Criterion({ criterion, isShort }: { criterion: CriterionView; isShort: boolean }) {
  const t = useT();
  const items = criterion.evidence.map((evidence) => fromEvidence(evidence));
  const isDrawn = criterion.low !== null || criterion.high !== null;
  return (
    <li className={classes.criterion}>
      <div>
        <Text fw={600}>{criterion.title}</Text>
        <Verdict outcome={criterion.outcome} />
      </div>
      <div>
        <div className={classes.value}>{criterion.display === null ? <Text span c="dimmed">{t('company.noValue')}</Text> : <EvidenceLink items={items}>{criterion.display}</EvidenceLink>}</div>
        {isDrawn ? (
          <BulletBar low={criterion.low} high={criterion.high} value={criterion.converted ?? criterion.value} rule={criterion.rule} distance={criterion.distance} />
        ) : (
          <Text size="xs" c="dimmed">{[criterion.rule, criterion.distance].filter(Boolean).join(' · ')}</Text>
        )}
      </div>
      {!isShort && <div className={classes.why}>
        <Text size="sm">{criterion.sentence}</Text>
        {items[0] && (
          <Text size="xs" c="dimmed" lineClamp={2}>
            <EvidenceLink items={items}>{t('evidence.at', { document: items[0].document, page: items[0].page })}</EvidenceLink>: <q>{items[0].quote}</q>
          </Text>
        )}
        {criterion.outcome === 'unknown' && criterion.settledBy && <Text size="xs">{t('absence.settledBy', { what: criterion.settledBy })}</Text>}
        {(criterion.derivation.length > 0 || criterion.otherReading || criterion.source) && (
          <details className={classes.details}>
            <summary>{t('company.how')}</summary>
            {criterion.derivation.map((line) => <p key={line}>{line}</p>)}
            {criterion.otherReading && <p>{t('company.otherReading', { reading: criterion.otherReading })}</p>}
            {criterion.source && <p>{t('company.source', { source: criterion.source })}</p>}
            {criterion.confidence && <p>{t('company.confidence', { confidence: criterion.confidence })}</p>}
          </details>
        )}
      </div>}
    </li>
  );
}
