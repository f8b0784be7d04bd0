import type { CriterionView } from '../../api/types';
import type { YearSeries } from './yearSeries';

export interface SeriesBand {
  low: number | null;
  high: number | null;
  /** The band was brought into the unit of the axis at the rate of the judged year. */
  isConverted: boolean;
}

/** The band of the criterion on this very concept, in the unit of the axis; null where there is none or it cannot be brought there. */
export function bandOf(series: YearSeries, criteria: readonly CriterionView[]): SeriesBand | null {
  const criterion = criteria.find((one) => one.id === series.concept);
  if (!criterion || (criterion.low === null && criterion.high === null)) return null;
  if (criterion.thresholdUnit === series.unit) return { low: criterion.low, high: criterion.high, isConverted: false };
  if (criterion.unit !== series.unit || !criterion.value || !criterion.converted) return null;
  const rate = criterion.value / criterion.converted;
  return { low: criterion.low === null ? null : criterion.low * rate, high: criterion.high === null ? null : criterion.high * rate, isConverted: true };
}
