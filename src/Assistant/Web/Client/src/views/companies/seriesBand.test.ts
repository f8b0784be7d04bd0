import { describe, expect, it } from 'vitest';
import type { CriterionView } from '../../api/types';
import { bandOf } from './seriesBand';
import type { YearSeries } from './yearSeries';

const series: YearSeries = { concept: 'revenue', label: 'Revenue', unit: 'GBP', points: [], otherUnits: [] };
const criterion = (part: Partial<CriterionView>): CriterionView => ({
  id: 'revenue', title: '', rule: '', outcome: 'met', value: null, display: null, unit: null, low: 10, high: 20, thresholdUnit: 'GBP', converted: null, distance: null, reason: null, sentence: '',
  derivation: [], evidence: [], settledBy: null, otherReading: null, confidence: null, source: null, ...part,
});

describe('the band behind the marks', () => {
  it('stands as it is in the same unit', () => {
    expect(bandOf(series, [criterion({})])).toEqual({ low: 10, high: 20, isConverted: false });
  });

  it('is brought into the unit of the axis at the rate of the value', () => {
    expect(bandOf(series, [criterion({ thresholdUnit: 'EUR', unit: 'GBP', value: 8, converted: 10, low: 10, high: null })])).toEqual({ low: 8, high: null, isConverted: true });
  });

  it('is not drawn without a rate, without bounds, or of another concept', () => {
    expect(bandOf(series, [criterion({ thresholdUnit: 'EUR' })])).toBeNull();
    expect(bandOf(series, [criterion({ low: null, high: null })])).toBeNull();
    expect(bandOf(series, [criterion({ id: 'patents' })])).toBeNull();
  });
});
