import { layBand } from './band';
import classes from './BulletBar.module.css';

interface Props {
  /** Bounds of the band; null is open. */
  low: number | null;
  high: number | null;
  /** In the unit of the bounds. */
  value: number | null;
  /** The rule in words, "≥ 15 %". */
  rule: string;
  /** The distance in words. */
  distance?: string | null;
}

/** A threshold drawn: what is asked for as a shaded band, the value as a tick, the distance in words. */
export function BulletBar({ low, high, value, rule, distance }: Props) {
  const { bandStart, bandEnd, tick, isBeyond } = layBand(low, high, value);
  const words = distance ? `${rule} · ${distance}` : rule;
  return (
    <div>
      <div className={`${classes.bar} ${isBeyond ? classes.beyond : ''}`} role="img" aria-label={words}>
        <div className={classes.band} style={{ left: `${bandStart}%`, width: `${Math.max(0.5, bandEnd - bandStart)}%` }} />
        {tick !== null && <div className={classes.tick} style={{ left: `${tick}%` }} />}
      </div>
      <div className={classes.words}>{words}</div>
    </div>
  );
}
