import { useCallback, useEffect, useRef, useState } from 'react';

/** How near to the end a reader counts as at it, in px. */
const near = 64;

/** Keeps a scrolled column at its end while the reader is there; where she reads elsewhere, it stays with her. */
export function useStickToEnd() {
  const scroll = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const stick = useRef(true);
  const [isAtEnd, setAtEnd] = useState(true);

  const toEnd = useCallback(() => {
    const column = scroll.current;
    if (!column) return;
    stick.current = true;
    column.scrollTop = column.scrollHeight;
  }, []);

  useEffect(() => {
    const column = scroll.current;
    const inner = content.current;
    if (!column || !inner) return;
    let top = column.scrollTop;
    const look = () => {
      // What grew since the column was moved is no sign that the reader left its end; that she went up is.
      const wentUp = column.scrollTop < top;
      top = column.scrollTop;
      stick.current = column.scrollHeight - column.scrollTop - column.clientHeight < near || (stick.current && !wentUp);
      setAtEnd(stick.current);
    };
    const grown = new ResizeObserver(() => {
      if (stick.current) column.scrollTop = column.scrollHeight;
      else look();
    });
    column.addEventListener('scroll', look, { passive: true });
    grown.observe(inner);
    grown.observe(column);
    return () => {
      column.removeEventListener('scroll', look);
      grown.disconnect();
    };
  }, []);

  return { scroll, content, isAtEnd, toEnd };
}
