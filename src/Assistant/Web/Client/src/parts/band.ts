/** Where the parts of a bullet bar lie, in percent of its width. */
export interface BandLayout {
  bandStart: number;
  bandEnd: number;
  tick: number | null;
  /** The value lies beyond what the bar shows. */
  isBeyond: boolean;
}

/** Room for the band in the middle, or up to an end where it is open; a value far outside stands at the edge. */
export function layBand(low: number | null, high: number | null, value: number | null): BandLayout {
  if (low === null && high === null) return { bandStart: 0, bandEnd: 100, tick: value === null ? null : 50, isBeyond: false };
  const bounds = [low, high].filter((bound) => bound !== null);
  const size = Math.max(...bounds.map(Math.abs), Number.MIN_VALUE);
  const least = Math.min(0, ...bounds);
  const most = Math.max(...bounds, 0);
  const seen = value === null ? [] : [Math.max(least - size, Math.min(most + size, value))];
  const from = Math.min(least, ...seen);
  const to = Math.max(most + 0.35 * size, ...seen.map((one) => one + 0.08 * size));
  const place = (x: number) => Math.round(((x - from) / (to - from)) * 1000) / 10;
  return {
    bandStart: low === null ? 0 : place(low),
    bandEnd: high === null ? 100 : place(high),
    tick: value === null ? null : Math.max(0, Math.min(100, place(value))),
    isBeyond: value !== null && seen[0] !== value,
  };
}
