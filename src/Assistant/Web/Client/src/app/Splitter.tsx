import type { KeyboardEvent, PointerEvent } from 'react';

/** Least and greatest share of the window for the pane at its right, in percent. */
const least = 24;
const most = 68;

interface Props {
  className: string;
  percent: number;
  onChange: (percent: number) => void;
  label: string;
}

/** The line between work and evidence: dragged, or moved with the arrow keys. */
export function Splitter({ className, percent, onChange, label }: Props) {
  const set = (wanted: number) => onChange(Math.round(Math.max(least, Math.min(most, wanted)) * 10) / 10);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') set(percent + 2);
    else if (event.key === 'ArrowRight') set(percent - 2);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) set(100 - (event.clientX / window.innerWidth) * 100);
  };
  return (
    <div
      className={className}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={Math.round(percent)}
      aria-valuemin={least}
      aria-valuemax={most}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
    />
  );
}
