import { useQuery } from '@tanstack/react-query';
import { factsQuery } from '../api/queries';
import type { FactView } from '../api/types';
import { useWords } from '../i18n';
import { EvidenceLink } from '../parts/EvidenceLink';
import { periodOf } from '../parts/Value';
import { useShownEvidence } from './EvidenceContext';
import classes from './EvidencePane.module.css';
import { fromEvidence, type EvidenceItem } from './items';
import { cut } from './marks';

interface Props {
  item: EvidenceItem;
  /** The place shown: the item, or one of the places that a derivation rests on. */
  at: EvidenceItem;
  part: number;
  onPart: (part: number) => void;
}

/** What is known of the value: the quote, printed and normalised form, arithmetic, checks, other readings. */
export function Details({ item, at, part, onPart }: Props) {
  const { t, language } = useWords();
  const { company, concept, year } = at.subject ?? { company: null, concept: null, year: null };
  const found = useQuery({ ...factsQuery({ company, concept, year, language }), enabled: !at.fact && concept !== null });
  const fact = at.fact ?? found.data?.find((one) => one.evidence.some(({ documentId, start }) => documentId === at.documentId && start === at.start)) ?? found.data?.[0];
  return (
    <div className={classes.details} tabIndex={0} role="region" aria-label={t('evidence.details')}>
      {item.derivation && (
        <section>
          <p>{item.derivation}</p>
          {item.parts && item.parts.length > 1 && (
            <>
              <h3>{t('evidence.restsOn')}</h3>
              <ul className={classes.list}>
                {item.parts.map((one, i) => (
                  <li key={i}>
                    <button type="button" className={classes.part} aria-pressed={i === part} onClick={() => onPart(i)}>{t('evidence.at', { document: one.document, page: one.page })}</button>
                    <span className={classes.faint}> {one.derivation ?? one.quote}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      )}
      {at.quote !== '' && (
        <blockquote className={classes.quote} aria-label={t('evidence.quote')}>
          {cut(at.quote, at.start, null, at.focus).map(({ text, mark }, i) => (mark ? <mark key={i}>{text}</mark> : text))}
        </blockquote>
      )}
      {fact && <FactDetails fact={fact} />}
    </div>
  );
}

function FactDetails({ fact }: { fact: FactView }) {
  const { t } = useWords();
  const shown = useShownEvidence();
  const items = shown?.items ?? [];
  return (
    <>
      <section>
        <h3>{fact.label}</h3>
        <p>
          {fact.printed !== '' && <>{fact.printed} <span aria-hidden="true">→</span> </>}
          <strong>{fact.display}</strong> <span className={classes.faint}>{periodOf(fact)}</span>
        </p>
      </section>
      {fact.checks.length > 0 && (
        <section>
          <h3>{t('evidence.checks')}</h3>
          <ul className={classes.list}>
            {fact.checks.map(({ passed, detail }) => <li key={detail} className={passed ? undefined : classes.failed}>{passed ? '✓' : '✗'} {detail}</li>)}
          </ul>
        </section>
      )}
      {fact.rivals.length > 0 && (
        <section>
          <h3>{t('evidence.rivals')}</h3>
          <ul className={classes.list}>
            {fact.rivals.map((rival, i) => {
              const places = rival.evidence.map((evidence) => fromEvidence(evidence));
              return (
                <li key={i}>
                  <EvidenceLink items={places.length > 0 ? [...items, ...places] : []} index={items.length}>{rival.display}</EvidenceLink>
                  {rival.reason && <span className={classes.faint}> {rival.reason}</span>}
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </>
  );
}
