import { createContext, use, useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import type { EvidenceItem } from './items';

interface Shown {
  items: readonly EvidenceItem[];
  index: number;
  /** Counts the openings, so that each begins anew. */
  opening: number;
}

interface Actions {
  /** Opens the pane at one of several places; previous and next go through them. */
  open: (items: readonly EvidenceItem[], index?: number) => void;
  /** To another place of those shown: 1 the next, -1 the one before. */
  step: (by: number) => void;
  close: () => void;
}

const ShownContext = createContext<Shown | null>(null);
const ActionsContext = createContext<Actions>({ open: () => undefined, step: () => undefined, close: () => undefined });

export const useEvidence = () => use(ActionsContext);
export const useShownEvidence = () => use(ShownContext);

export function EvidenceProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const open = useCallback((items: readonly EvidenceItem[], index = 0) => {
    if (items.length === 0) return;
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setShown((before) => ({ items, index: Math.max(0, Math.min(index, items.length - 1)), opening: (before?.opening ?? 0) + 1 }));
  }, []);
  const step = useCallback((by: number) => setShown((at) => at && { ...at, index: Math.max(0, Math.min(at.index + by, at.items.length - 1)) }), []);
  const close = useCallback(() => {
    setShown(null);
    // The reader goes on where she left the text.
    opener.current?.focus({ preventScroll: true });
    opener.current = null;
  }, []);
  const actions = useMemo(() => ({ open, step, close }), [open, step, close]);
  return (
    <ActionsContext value={actions}>
      <ShownContext value={shown}>{children}</ShownContext>
    </ActionsContext>
  );
}
