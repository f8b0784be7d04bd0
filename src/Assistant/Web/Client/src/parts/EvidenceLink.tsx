import type { ReactNode } from 'react';
import { useEvidence } from '../evidence/EvidenceContext';
import type { EvidenceItem } from '../evidence/items';
import { useT } from '../i18n';
import classes from './EvidenceLink.module.css';

interface Props {
  items: readonly EvidenceItem[];
  index?: number;
  title?: string;
  children: ReactNode;
}

/** Text that opens the page it stands on; plain text where there is no page. */
export function EvidenceLink({ items, index = 0, title, children }: Props) {
  const t = useT();
  const { open } = useEvidence();
  const item = items[index];
  if (!item) return <span title={title}>{children}</span>;
  return (
    <button type="button" className={classes.link} title={title ?? t('evidence.at', { document: item.document, page: item.page })} onClick={() => open(items, index)}>
      {children}
    </button>
  );
}
