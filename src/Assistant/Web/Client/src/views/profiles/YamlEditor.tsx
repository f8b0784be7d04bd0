import { useEffect, useId, useImperativeHandle, useRef, type KeyboardEvent, type Ref } from 'react';
import type { ProfileValidation } from '../../api/types';
import { useT } from '../../i18n';
import classes from './profiles.module.css';
import { offsetOf, shiftLines } from './textPlace';

/** Height of a line of the editor, in px; the stylesheet draws with it. */
const lineHeight = 20;

export interface YamlEditorHandle {
  goTo: (line: number, column: number | null) => void;
}

interface YamlEditorProps {
  ref?: Ref<YamlEditorHandle>;
  value: string;
  onChange: (yaml: string) => void;
  problems: ProfileValidation['problems'];
  isReadOnly: boolean;
}

/** A text with line numbers; a line with a problem is marked and says what is wrong. Tab indents, Escape lets it leave the field. */
export function YamlEditor({ ref, value, onChange, problems, isReadOnly }: YamlEditorProps) {
  const t = useT();
  const hint = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const gutter = useRef<HTMLDivElement>(null);
  const back = useRef<HTMLDivElement>(null);
  const caret = useRef<[number, number] | null>(null);
  const leaves = useRef(false);
  const lines = value.split('\n').length;
  const placed = problems.filter((problem) => problem.line !== null);
  useEffect(() => {
    if (caret.current) field.current?.setSelectionRange(...caret.current);
    caret.current = null;
  }, [value]);
  useImperativeHandle(ref, () => ({
    goTo: (line, column) => {
      const at = offsetOf(value, line, column);
      field.current?.focus();
      field.current?.setSelectionRange(at, at);
      if (field.current) field.current.scrollTop = Math.max(0, (line - 6) * lineHeight);
    },
  }));
  const follow = () => {
    const { scrollTop = 0, scrollLeft = 0 } = field.current ?? {};
    if (gutter.current) gutter.current.scrollTop = scrollTop;
    if (back.current) back.current.style.transform = `translate(${-scrollLeft}px, ${-scrollTop}px)`;
  };
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') leaves.current = true;
    else if (event.key === 'Tab' && !leaves.current && !isReadOnly) {
      event.preventDefault();
      const { selectionStart, selectionEnd } = event.currentTarget;
      const edited = shiftLines(value, selectionStart, selectionEnd, event.shiftKey);
      caret.current = [edited.start, edited.end];
      onChange(edited.text);
    } else if (event.key !== 'Shift') leaves.current = false;
  };
  return (
    <div className={classes.editor}>
      <div ref={gutter} className={classes.gutter} aria-hidden>
        {Array.from({ length: lines }, (_, index) => (
          <div key={index} data-wrong={placed.some((problem) => problem.line === index + 1) || undefined}>{index + 1}</div>
        ))}
      </div>
      <div className={classes.sheet}>
        <div ref={back} className={classes.back} aria-hidden>
          {placed.map((problem, index) => (
            <div key={index} className={classes.wrongLine} style={{ top: 8 + (problem.line! - 1) * lineHeight }}>
              <span style={{ paddingLeft: `${(value.split('\n')[problem.line! - 1]?.length ?? 0) + 2}ch` }}>{problem.message}</span>
            </div>
          ))}
        </div>
        <textarea
          ref={field}
          className={classes.field}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          onKeyDown={onKey}
          onScroll={follow}
          readOnly={isReadOnly}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          wrap="off"
          maxLength={200_000}
          aria-label={t('profiles.yaml')}
          aria-describedby={hint}
          aria-invalid={problems.length > 0}
        />
      </div>
      <span id={hint} className="visually-hidden">{t('profiles.tabHint')}</span>
    </div>
  );
}
