import { useQueryClient } from '@tanstack/react-query';
import type { EvidenceItem } from '../../evidence/items';
import { useEvidence, useShownEvidence } from '../../evidence/EvidenceContext';
import { prepareEvidence } from '../../evidence/prepare';
import { useT } from '../../i18n';
import classes from './Answer.module.css';
import type { Peek } from './CitationPeek';

interface Props {
  number: number;
  /** All places of the answer; null while they are not known. */
  items: readonly EvidenceItem[] | null;
  onPeek: (peek: Peek | null) => void;
}

/** A number that is a door: hover or focus shows the quote, a click the page. */
export function CitationChip({ number, items, onPeek }: Props) {
  const t = useT();
  const { open } = useEvidence();
  const shown = useShownEvidence();
  const client = useQueryClient();
  const index = items?.findIndex((item) => item.number === number) ?? -1;
  const item = items?.[index];
  if (!items || !item) return <span className={classes.chip} data-quiet="true">{number}</span>;

  const prepare = (chip: HTMLElement) => {
    onPeek({ item, at: chip.getBoundingClientRect() });
    // Where the reader points she may click.
    void prepareEvidence(client, item);
  };
  return (
    <button
      type="button"
      className={classes.chip}
      data-shown={shown?.items[shown.index] === item}
      aria-label={item.page === 0 ? t('chat.citationRule', { number }) : t('chat.citation', { number, where: t('evidence.at', { document: item.document, page: item.page }) })}
      onPointerEnter={(event) => prepare(event.currentTarget)}
      onPointerLeave={() => onPeek(null)}
      onFocus={(event) => prepare(event.currentTarget)}
      onBlur={() => onPeek(null)}
      onClick={() => {
        onPeek(null);
        open(items, index);
      }}
    >
      <span className={classes.bracket}>[</span>
      {number}
      <span className={classes.bracket}>]</span>
    </button>
  );
}
