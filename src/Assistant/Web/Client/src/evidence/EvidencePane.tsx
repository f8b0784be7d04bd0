import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { ApiProblem } from '../api/client';
import { pageQuery } from '../api/queries';
import type { PageText } from '../api/types';
import { useT } from '../i18n';
import { ErrorNote } from '../parts/ErrorNote';
import { IconButton } from '../parts/IconButton';
import { Details } from './Details';
import { useEvidence, useShownEvidence } from './EvidenceContext';
import classes from './EvidencePane.module.css';
import type { EvidenceItem } from './items';
import { PdfPage } from './PdfPage';
import { TextPage } from './TextPage';
import viewer from './Viewer.module.css';

/** The place that a number stands on: its page, lit, and what is known of the value. */
export function EvidencePane() {
  const shown = useShownEvidence();
  const item = shown?.items[shown.index];
  if (!shown || !item) return null;
  return <Place key={`${shown.opening}/${shown.index}`} item={item} index={shown.index} count={shown.items.length} />;
}

function Place({ item, index, count }: { item: EvidenceItem; index: number; count: number }) {
  const t = useT();
  const client = useQueryClient();
  const { step, close } = useEvidence();
  const [part, setPart] = useState(0);
  const at = item.parts?.[part] ?? item;
  const [browsed, setBrowsed] = useState<number | null>(null);
  const [zoom, setZoom] = useState(1);
  const number = browsed ?? at.page;
  const isHome = number === at.page;
  const page = useQuery({ ...pageQuery(at.documentId ?? 0, number), enabled: at.documentId !== null && number > 0 });
  const text = page.data;
  const quote = useMemo(() => (isHome ? { start: at.start, end: at.end } : null), [isHome, at.start, at.end]);
  const focus = isHome ? at.focus : null;

  useEffect(() => {
    // The neighbours of a page that is read are likely next.
    if (text && text.number < text.pageCount) void client.prefetchQuery(pageQuery(text.documentId, text.number + 1));
  }, [client, text]);

  const choosePart = (chosen: number) => {
    setPart(chosen);
    setBrowsed(null);
  };
  const isPdf = text?.mediaType === 'application/pdf';
  const pages = text?.pageCount ?? 0;
  return (
    <div className={classes.pane}>
      <header className={classes.head}>
        {item.number !== undefined && <span className={classes.number}>{item.number}</span>}
        {at.documentId === null ? <span className={classes.name}>{at.document || t('evidence.rule')}</span> : <Link className={classes.name} to={`/library/${at.documentId}`} title={t('evidence.whole')}>{at.document}</Link>}
        {count > 1 && (
          <div className={classes.group} role="group" aria-label={t('evidence.citations')}>
            <IconButton icon="previous" label={`${t('keys.previous')} · [`} disabled={index === 0} onClick={() => step(-1)} />
            <span className={classes.count}>{t('evidence.of', { at: index + 1, count })}</span>
            <IconButton icon="next" label={`${t('keys.next')} · ]`} disabled={index === count - 1} onClick={() => step(1)} />
          </div>
        )}
        <IconButton icon="close" label={`${t('evidence.close')} · Esc`} onClick={close} />
      </header>
      {at.page > 0 && <div className={classes.bar}>
        <IconButton icon="up" label={t('evidence.previousPage')} disabled={number <= 1} onClick={() => setBrowsed(number - 1)} />
        <span className={classes.page}>{t('evidence.page', { page: number, count: pages || '…' })}</span>
        <IconButton icon="down" label={t('evidence.nextPage')} disabled={number >= pages} onClick={() => setBrowsed(number + 1)} />
        {!isHome && <button type="button" className={classes.back} onClick={() => setBrowsed(null)}>{t('evidence.back')}</button>}
        {isPdf && (
          <div className={classes.group}>
            <IconButton icon="minus" label={t('evidence.zoomOut')} disabled={zoom <= 1} onClick={() => setZoom(Math.max(1, zoom - 0.5))} />
            <IconButton icon="plus" label={t('evidence.zoomIn')} disabled={zoom >= 4} onClick={() => setZoom(Math.min(4, zoom + 0.5))} />
          </div>
        )}
      </div>}
      {at.page === 0 && <Details item={item} at={at} part={part} onPart={choosePart} />}
      <Sheet page={text} error={page.error} why={at.page === 0 ? 'evidence.noPage' : at.documentId === null ? 'evidence.factsOnly' : null} document={at.document} onRetry={() => void page.refetch()}>
        {text && (isPdf ? <PdfPage page={text} quote={quote} focus={focus} zoom={zoom} /> : <TextPage page={text} quote={quote} focus={focus} />)}
      </Sheet>
      {at.page > 0 && <Details item={item} at={at} part={part} onPart={choosePart} />}
    </div>
  );
}

interface SheetProps {
  page: PageText | undefined;
  error: unknown;
  /** Why there can be no page. */
  why: 'evidence.noPage' | 'evidence.factsOnly' | null;
  document: string;
  onRetry: () => void;
  children: ReactNode;
}

/** What is there when there is no page to show: why. */
function Sheet({ page, error, why, document, onRetry, children }: SheetProps) {
  const t = useT();
  if (page && page.quality === 'unreadable' && page.mediaType !== 'application/pdf') return <p className={classes.note}>{t('evidence.unreadable')}</p>;
  if (page) return children;
  const isGone = error instanceof ApiProblem && error.status === 404;
  return (
    <div className={viewer.scroll}>
      {error !== null && error !== undefined && <ErrorNote error={error} subject={document} {...(isGone ? {} : { onRetry })} />}
      {why && <p className={classes.note}>{t(why)}</p>}
    </div>
  );
}
