import { Fragment, useMemo, useState, type ReactNode } from 'react';
import type { SentenceView } from '../../api/types';
import type { EvidenceItem } from '../../evidence/items';
import { useT, type Translate } from '../../i18n';
import classes from './Answer.module.css';
import { knots, layAnswer, type Block, type Run, type Stretch } from './answerLayout';
import { CitationChip } from './CitationChip';
import { CitationPeek, type Peek } from './CitationPeek';

interface Props {
  sentences: readonly Pick<SentenceView, 'text' | 'support' | 'problem'>[];
  /** Null while the answer is still coming. */
  items: readonly EvidenceItem[] | null;
}

/** An answer with its citations as chips; sentences that nothing proves are marked, with the reason below their block. */
export function AnswerText({ sentences, items }: Props) {
  const t = useT();
  const [peek, setPeek] = useState<Peek | null>(null);
  const blocks = useMemo(() => layAnswer(sentences, items && new Set(items.map(({ number }) => number ?? 0))), [sentences, items]);
  const parts = useMemo(() => groups(blocks), [blocks]);
  const reasons = parts.map((group) => reasonOf(group, sentences, t));
  const stretch = ({ sentence, runs }: Stretch, key: number) => (
    <Fragment key={key}>{marked(isDoubtful(sentences[sentence]), knots(runs).map((knot, i) => (Array.isArray(knot) ? <span key={i} className={classes.knot}>{knot.map((run, j) => drawRun(run, j, items, setPeek))}</span> : drawRun(knot, i, items, setPeek))))}</Fragment>
  );
  return (
    <div className={classes.answer}>
      {parts.map((group, i) => (
        <Fragment key={i}>
          {group[0]?.kind === 'item' ? <div role="list">{group.map((block, j) => drawBlock(block, j, stretch))}</div> : group.map((block, j) => drawBlock(block, j, stretch))}
          {reasons[i] !== '' && reasons[i] !== reasons[i + 1] && (
            <p className={classes.reason}>
              <span aria-hidden="true">⚠ </span>
              {reasons[i]}
            </p>
          )}
        </Fragment>
      ))}
      {peek && <CitationPeek {...peek} />}
    </div>
  );
}

type Sentence = Props['sentences'][number];

const isDoubtful = (sentence: Sentence | undefined) => sentence?.support === 'unsupported' || sentence?.support === 'unfinished';

const marked = (isUnsupported: boolean, content: ReactNode) => (isUnsupported ? <span className={classes.unsupported}>{content}</span> : content);

function drawRun(run: Run, key: number, items: Props['items'], onPeek: (peek: Peek | null) => void): ReactNode {
  switch (run.kind) {
    case 'citation':
      return <CitationChip key={key} number={run.number} items={items} onPeek={onPeek} />;
    case 'strong':
      return <strong key={key}>{run.text}</strong>;
    case 'code':
      return <code key={key}>{run.text}</code>;
    default:
      return <Fragment key={key}>{run.text}</Fragment>;
  }
}

function drawBlock(block: Block, key: number, stretch: (stretch: Stretch, key: number) => ReactNode): ReactNode {
  if (block.kind === 'table') {
    return (
      <div key={key} className={classes.tableScroll} tabIndex={0}>
        <table className={classes.table}>
          <tbody>{block.rows.map((row, i) => <tr key={i}>{row.map((cell, j) => (i === 0 ? <th key={j} scope="col">{cell.map(stretch)}</th> : <td key={j}>{cell.map(stretch)}</td>))}</tr>)}</tbody>
        </table>
      </div>
    );
  }
  const content = block.stretches.map(stretch);
  if (block.kind === 'heading') return <h3 key={key} className={classes.heading}>{content}</h3>;
  const isItem = block.kind === 'item';
  return <p key={key} className={isItem ? classes.item : classes.paragraph} data-glyph={isItem && beginsWithGlyph(block.stretches) ? 'true' : undefined} role={isItem ? 'listitem' : undefined} style={{ marginInlineStart: block.level * 16 }}>{content}</p>;
}

/** A verdict's glyph stands in place of the dash. */
const beginsWithGlyph = ([first]: readonly Stretch[]) => {
  const run = first?.runs[0];
  return run?.kind === 'text' && /^[●○◐–] /.test(run.text);
};

/** Blocks one by one, list items that follow each other together. */
function groups(blocks: readonly Block[]): Block[][] {
  const made: Block[][] = [];
  for (const block of blocks) {
    const last = made.at(-1);
    if (block.kind === 'item' && last?.[0]?.kind === 'item') last.push(block);
    else made.push([block]);
  }
  return made;
}

/** Why sentences of these blocks are not proved, each reason once; empty when all is well. */
function reasonOf(blocks: readonly Block[], sentences: Props['sentences'], t: Translate): string {
  const numbers = new Set(blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat(2) : block.stretches)).map(({ sentence }) => sentence));
  const doubtful = [...numbers].map((number) => sentences[number]).filter((sentence) => sentence !== undefined && isDoubtful(sentence));
  const said = doubtful.map((sentence) => (sentence?.support === 'unfinished' ? t('chat.unfinished') : `${t('chat.unsupported')} ${sentence?.problem ?? ''}`.trim()));
  return [...new Set(said)].join(' ');
}
