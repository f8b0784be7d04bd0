import { describe, expect, it } from 'vitest';
import { canvasScale, place } from './boxes';

const page = { width: 600, height: 800 };

describe('place', () => {
  it('gives shares of the page, whatever its size on the screen', () => {
    expect(place({ page: 1, x: 60, y: 400, width: 30, height: 8 }, page)).toEqual({ left: '10%', top: '50%', width: '5%', height: '1%' });
  });

  it('adds room on all sides and stays on the page', () => {
    expect(place({ page: 1, x: 0, y: 792, width: 60, height: 8 }, page, 4)).toEqual({ left: '0%', top: '98.5%', width: '10.6667%', height: '1.5%' });
  });

  it('is nothing on a page without size, and for a box beside the page', () => {
    expect(place({ page: 1, x: 1, y: 1, width: 5, height: 5 }, { width: 0, height: 0 })).toBeNull();
    expect(place({ page: 1, x: 700, y: 1, width: 5, height: 5 }, page)).toBeNull();
  });
});

describe('canvasScale', () => {
  it('is crisp for the screen', () => {
    expect(canvasScale(page, 300, 2)).toBe(1);
  });

  it('bounds the pixels of a large page', () => {
    const scale = canvasScale({ width: 4000, height: 4000 }, 4000, 3);
    expect(scale * scale * 4000 * 4000).toBeCloseTo(16_000_000, -2);
  });
});
