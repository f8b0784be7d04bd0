import { Portal } from '@mantine/core';
import type { CSSProperties } from 'react';
import type { EvidenceItem } from '../../evidence/items';
import { useT } from '../../i18n';
import classes from './Answer.module.css';

export interface Peek {
  item: EvidenceItem;
  /** Where the chip stands in the window. */
  at: DOMRect;
}

/** Widest, and the room kept to the edges of the window, in px. */
const width = 360;
const room = 8;

/** The quote of the chip under the pointer: above it where there is room, else below. It takes no pointer and moves nothing. */
export function CitationPeek({ item, at }: Peek) {
  const t = useT();
  const left = Math.max(room, Math.min(at.left + at.width / 2 - width / 2, window.innerWidth - width - room));
  const style: CSSProperties = at.top > window.innerHeight / 3 ? { left, bottom: window.innerHeight - at.top + room } : { left, top: at.bottom + room };
  return (
    <Portal>
      <div className={classes.peek} role="tooltip" style={{ ...style, maxWidth: width }}>
        <div className={classes.peekPlace}>{item.page === 0 ? t('evidence.rule') : t('evidence.at', { document: item.document, page: item.page })}</div>
        <div className={classes.peekText}>{item.derivation ?? item.quote}</div>
      </div>
    </Portal>
  );
}
