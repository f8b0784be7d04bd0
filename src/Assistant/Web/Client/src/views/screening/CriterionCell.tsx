import type { Outcome, ScreenedCell } from '../../api/types';
import { fromEvidence } from '../../evidence/items';
import { useT } from '../../i18n';
import { absenceName, isAbsence } from '../../parts/absenceName';
import { EvidenceLink } from '../../parts/EvidenceLink';
import { Verdict } from '../../parts/Verdict';
import classes from './screening.module.css';

interface CriterionCellProps {
  cell: ScreenedCell;
  mark: { before: Outcome; after: Outcome } | undefined;
}

/** Outcome, value that opens the pages of its numbers, distance; where nothing is known, the way in which it is absent. */
export function CriterionCell({ cell, mark }: CriterionCellProps) {
  const t = useT();
  const value = cell.display ?? (cell.absence ? absenceName(cell.absence, t) : cell.outcome === 'unknown' ? t('screening.open') : '–');
  const below = cell.distance ?? (cell.display === null && !isAbsence(cell.absence) ? cell.reason : null);
  return (
    <div className={mark ? `${classes.cell} ${classes.changed}` : classes.cell} title={cell.reason ?? undefined}>
      <div className={classes.value}>
        <span>
          {mark && <><Verdict outcome={mark.before} compact /> → </>}
          <Verdict outcome={cell.outcome} compact />
        </span>
        {cell.evidence.length > 0 ? <EvidenceLink items={cell.evidence.map((evidence) => fromEvidence(evidence))}>{value}</EvidenceLink> : <span>{value}</span>}
      </div>
      {below && <div className={classes.distance}>{below}</div>}
    </div>
  );
}
