import type { Outcome } from '../api/types';
import { useT } from '../i18n';

const glyphs: Record<Outcome, string> = { met: '●', notMet: '○', unknown: '◐', notApplicable: '–' };
const colors: Record<Outcome, string> = { met: 'var(--met)', notMet: 'var(--not-met)', unknown: 'var(--unknown)', notApplicable: 'var(--faint)' };

/** An outcome by glyph and word, never by colour alone. `compact` leaves the word to screen readers and the hover. */
export function Verdict({ outcome, compact = false }: { outcome: Outcome; compact?: boolean }) {
  const t = useT();
  const word = t(`verdict.${outcome}`);
  return (
    <span style={{ whiteSpace: 'nowrap' }} title={compact ? word : undefined}>
      <span aria-hidden="true" style={{ color: colors[outcome] }}>{glyphs[outcome]}</span>
      {compact ? <span className="visually-hidden">{word}</span> : ` ${word}`}
    </span>
  );
}
