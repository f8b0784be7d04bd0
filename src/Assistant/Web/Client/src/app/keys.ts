import { useEffect, useRef } from 'react';

export interface KeyActions {
  /** By the key as typed: "/", "?", "[", "Escape". */
  single: Record<string, () => void>;
  /** By the letter after `g`. */
  afterG: Record<string, () => void>;
}

/** Longest wait between `g` and its letter, in ms. */
const sequenceTime = 1200;

export const isTyping = (target: EventTarget | null) => target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Keys of the whole page. Silent while something is typed or a dialog is open. */
export function useKeys(actions: KeyActions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    // Long ago: times count from the loading of the page, whose first keys are no second ones.
    let pressedG = -Infinity;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || document.querySelector('[role="dialog"][aria-modal="true"]')) return;
      const isSecond = event.timeStamp - pressedG < sequenceTime;
      pressedG = event.key === 'g' && !isSecond ? event.timeStamp : -Infinity;
      const action = isSecond ? latest.current.afterG[event.key] : latest.current.single[event.key];
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
