import type { AnswerView } from '../../api/types';
import { useT } from '../../i18n';
import classes from './Turn.module.css';

/** What was looked up for the answer, folded. */
export function Steps({ steps }: { steps: AnswerView['steps'] }) {
  const t = useT();
  if (steps.length === 0) return null;
  return (
    <details className={classes.steps}>
      <summary>{t('chat.steps', { count: steps.length })}</summary>
      <ol>
        {steps.map(({ tool, arguments: given, outcome }, i) => (
          <li key={i}>
            <code>{tool}</code> {given !== '{}' && given} {outcome !== '' && <>→ {outcome}</>}
          </li>
        ))}
      </ol>
    </details>
  );
}
