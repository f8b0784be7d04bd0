import { Popover, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { boxesQuery, pageQuery } from '../../api/queries';
import type { EvidenceItem } from '../../evidence/items';
import { useEvidence } from '../../evidence/EvidenceContext';
import { loadPdf } from '../../evidence/pdf';
import { useT } from '../../i18n';
import classes from './Answer.module.css';

interface Props {
  number: number;
  /** All places of the answer; null while they are not known. */
  items: readonly EvidenceItem[] | null;
}

/** A number that is a door: hover or focus shows the quote, a click the page. */
export function CitationChip({ number, items }: Props) {
  const t = useT();
  const { open } = useEvidence();
  const client = useQueryClient();
  const [isShown, show] = useState(false);
  const index = items?.findIndex((item) => item.number === number) ?? -1;
  const item = items?.[index];
  if (!items || !item) return <span className={classes.chip} data-quiet="true">{number}</span>;

  const prepare = () => {
    show(true);
    if (item.documentId === null) return;
    void loadPdf();
    void client.prefetchQuery(pageQuery(item.documentId, item.page));
    for (const span of [item, item.focus]) if (span && span.end > span.start) void client.prefetchQuery(boxesQuery(item.documentId, item.page, span.start, span.end));
  };
  const chip = (
    <button
      type="button"
      className={classes.chip}
      aria-label={t('chat.citation', { number, document: item.document, page: item.page })}
      onPointerEnter={prepare}
      onPointerLeave={() => show(false)}
      onFocus={prepare}
      onBlur={() => show(false)}
      onClick={() => {
        show(false);
        open(items, index);
      }}
    >
      {number}
    </button>
  );
  if (!isShown) return chip;
  return (
    <Popover opened position="top" withinPortal trapFocus={false} closeOnEscape={false} width={360}>
      <Popover.Target>{chip}</Popover.Target>
      <Popover.Dropdown className={classes.peek ?? ''}>
        <Text fz="xs" c="dimmed">{t('evidence.at', { document: item.document, page: item.page })}</Text>
        <Text fz="sm" lineClamp={8}>{item.derivation ?? item.quote}</Text>
      </Popover.Dropdown>
    </Popover>
  );
}
