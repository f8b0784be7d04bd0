import type { Box } from '../api/types';

export interface Placed {
  left: string;
  top: string;
  width: string;
  height: string;
}

/** Where a box lies on a page drawn at any size: points become shares of the page. Null for a box that is not on it. `room` points are added around. */
export function place(box: Box, page: { width: number; height: number }, room = 0): Placed | null {
  if (page.width <= 0 || page.height <= 0 || box.width <= 0 || box.height <= 0) return null;
  const left = Math.max(0, box.x - room);
  const top = Math.max(0, box.y - room);
  const right = Math.min(page.width, box.x + box.width + room);
  const bottom = Math.min(page.height, box.y + box.height + room);
  if (right <= left || bottom <= top) return null;
  const share = (part: number, whole: number) => `${Math.round((part / whole) * 1e6) / 1e4}%`;
  return { left: share(left, page.width), top: share(top, page.height), width: share(right - left, page.width), height: share(bottom - top, page.height) };
}

/** Pixels of a canvas for a page shown `cssWidth` wide: crisp on the screen, within what browsers can draw. */
export function canvasScale(page: { width: number; height: number }, cssWidth: number, pixelRatio: number, mostPixels = 16_000_000): number {
  const wanted = (cssWidth / page.width) * pixelRatio;
  const area = page.width * page.height * wanted * wanted;
  return area > mostPixels ? wanted * Math.sqrt(mostPixels / area) : wanted;
}
