import { describe, expect, it } from 'vitest';
import { layBand } from './band';

describe('layBand', () => {
  it('puts a value inside the band between its ends', () => {
    const { bandStart, bandEnd, tick } = layBand(13, 53, 30);
    expect(tick).toBeGreaterThan(bandStart);
    expect(tick).toBeLessThan(bandEnd);
    expect(bandEnd).toBeLessThan(100);
  });

  it('draws an open end to the edge', () => {
    expect(layBand(15, null, 9).bandEnd).toBe(100);
    expect(layBand(null, 400, 9).bandStart).toBe(0);
  });

  it('keeps a value far outside on the bar and says so', () => {
    const { tick, isBeyond, bandStart } = layBand(13, 53, 900_000);
    expect(tick).toBe(100);
    expect(isBeyond).toBe(true);
    expect(bandStart).toBeGreaterThan(2);
  });

  it('has room for a negative value', () => {
    const { tick, bandStart } = layBand(0, null, -5);
    expect(tick).toBeGreaterThanOrEqual(0);
    expect(tick).toBeLessThan(bandStart);
  });

  it('shows no tick without a value', () => {
    expect(layBand(15, null, null).tick).toBeNull();
  });
});
