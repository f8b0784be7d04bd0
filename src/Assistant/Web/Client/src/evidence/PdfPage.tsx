import { Loader } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { RenderTask } from 'pdfjs-dist';
import { useEffect, useRef, useState, type CSSProperties } from 'react';
import { boxesQuery } from '../api/queries';
import type { Box, PageText, Span } from '../api/types';
import { useT } from '../i18n';
import { ErrorNote } from '../parts/ErrorNote';
import { canvasScale, place } from './boxes';
import { openPdf } from './pdf';
import { showWithin } from './showWithin';
import classes from './Viewer.module.css';

/** A page is not drawn wider than it is read well, in px at zoom 1. */
const widest = 1100;

interface Props {
  page: PageText;
  quote: Span | null;
  focus: Span | null;
  zoom: number;
}

/** A page of a PDF, drawn crisp for the screen, with the quote faintly and the number strongly lit. */
export function PdfPage({ page, quote, focus, zoom }: Props) {
  const t = useT();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const canvas = useRef<HTMLCanvasElement>(null);
  const lit = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  const quoteBoxes = useBoxes(page, quote);
  const focusBoxes = useBoxes(page, focus);
  const cssWidth = Math.round(Math.min(width, widest) * zoom);
  const isDrawn = drawn === `${page.documentId}/${page.number}`;

  useEffect(() => {
    if (cssWidth <= 0 || page.width <= 0) return;
    let task: RenderTask | null = null;
    let isCurrent = true;
    const draw = async () => {
      const document = await openPdf(page.documentId);
      const proxy = await document.getPage(page.number);
      const target = canvas.current;
      if (!isCurrent || !target) return;
      const natural = proxy.getViewport({ scale: 1 });
      const viewport = proxy.getViewport({ scale: canvasScale(natural, cssWidth, window.devicePixelRatio) });
      // Drawn aside and copied when whole, so that what is seen never turns white.
      const aside = window.document.createElement('canvas');
      aside.width = Math.round(viewport.width);
      aside.height = Math.round(viewport.height);
      task = proxy.render({ canvas: aside, viewport });
      await task.promise;
      if (!isCurrent) return;
      target.width = aside.width;
      target.height = aside.height;
      target.getContext('2d')?.drawImage(aside, 0, 0);
      setDrawn(`${page.documentId}/${page.number}`);
      setError(null);
    };
    draw().catch((caught: unknown) => {
      if (isCurrent) setError(caught);
    });
    return () => {
      isCurrent = false;
      task?.cancel();
    };
  }, [page.documentId, page.number, page.width, cssWidth, attempt]);

  const isPlaced = focusBoxes.length + quoteBoxes.length > 0 && cssWidth > 0;
  useEffect(() => {
    if (isPlaced) showWithin(lit.current);
  }, [isPlaced, page, focus, quote]);

  const marks = [...boxesOn(page, quoteBoxes, classes.quote ?? '', 1), ...boxesOn(page, focusBoxes, classes.focus ?? '', 1.5)];
  const first = focusBoxes.length > 0 ? marks.length - boxesOn(page, focusBoxes, '', 1.5).length : 0;
  return (
    <div className={classes.scroll} ref={ref} tabIndex={0} role="region" aria-label={t('evidence.page', { page: page.number, count: page.pageCount })}>
      {error !== null && <ErrorNote error={t('evidence.notDrawn')} subject={page.document} onRetry={() => { setError(null); setAttempt(attempt + 1); }} />}
      <div className={classes.sheet} data-drawn={isDrawn} style={{ width: cssWidth || '100%', aspectRatio: `${page.width} / ${page.height}` } as CSSProperties}>
        <canvas ref={canvas} className={classes.canvas} style={{ visibility: isDrawn ? 'visible' : 'hidden' }} aria-hidden="true" />
        {marks.map(({ style, className }, i) => <div key={i} ref={i === first ? lit : null} className={className} style={style} data-mark={className === classes.focus ? 'focus' : 'quote'} />)}
        {!isDrawn && error === null && <Loader className={classes.loader ?? ''} size="sm" aria-label={t('app.loading')} />}
      </div>
      <div className="visually-hidden">{page.text}</div>
    </div>
  );
}

function useBoxes(page: PageText, span: Span | null): Box[] {
  const isWanted = span !== null && span.end > span.start && page.hasBoxes;
  const { data } = useQuery({ ...boxesQuery(page.documentId, page.number, span?.start ?? 0, span?.end ?? 0), enabled: isWanted });
  return isWanted && data ? data.filter((box) => box.page === page.number) : noBoxes;
}

const noBoxes: Box[] = [];

const boxesOn = (page: PageText, boxes: Box[], className: string, room: number) =>
  boxes.map((box) => place(box, page, room)).filter((style) => style !== null).map((style) => ({ style, className }));
