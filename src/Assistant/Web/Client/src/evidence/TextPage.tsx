import { useEffect, useMemo, useRef } from 'react';
import type { PageText, Span } from '../api/types';
import { useT } from '../i18n';
import { layText, type Piece } from './marks';
import { showWithin } from './showWithin';
import classes from './Viewer.module.css';

/** Longest text whose tables and lines are laid out; a longer one is shown around its mark. */
const mostText = 400_000;

interface Props {
  page: PageText;
  quote: Span | null;
  focus: Span | null;
}

/** The text of a page, with the span marked: for all formats but PDF. */
export function TextPage({ page, quote, focus }: Props) {
  const t = useT();
  const home = useRef<HTMLDivElement>(null);
  const { blocks, isCut } = useMemo(() => {
    const middle = (focus ?? quote)?.start ?? page.start;
    const isCut = page.text.length > mostText;
    const from = isCut ? lineStart(page.text, Math.max(0, middle - page.start - mostText / 2)) : 0;
    return { blocks: layText(page.text.slice(from, isCut ? from + mostText : undefined), page.start + from, quote, focus), isCut };
  }, [page, quote, focus]);
  useEffect(() => {
    const mark = home.current?.querySelector('mark[data-mark="focus"]') ?? home.current?.querySelector('mark');
    showWithin(mark);
  }, [blocks]);
  return (
    <div className={`${classes.scroll} ${classes.reading}`} tabIndex={0} role="region" aria-label={t('evidence.page', { page: page.number, count: page.pageCount })}>
      <div className={classes.text} ref={home}>
        {isCut && <p className={classes.line}>{t('evidence.cut')}</p>}
        {blocks.map((block, i) =>
          block.kind === 'line' ? (
            <p key={i} className={`${classes.line} ${block.isMarked ? '' : classes.block}`}>{block.pieces.map(draw)}</p>
          ) : (
            <table key={i} className={`${classes.table} ${block.isMarked ? '' : classes.block}`}>
              <tbody>
                {block.rows.map((cells, row) => <tr key={row}>{cells.map((pieces, cell) => <td key={cell}>{pieces.map(draw)}</td>)}</tr>)}
              </tbody>
            </table>
          ),
        )}
      </div>
    </div>
  );
}

const draw = ({ text, mark }: Piece, i: number) => (mark === null ? text : <mark key={i} data-mark={mark}>{text}</mark>);

const lineStart = (text: string, at: number) => (at === 0 ? 0 : text.lastIndexOf('\n', at) + 1);
