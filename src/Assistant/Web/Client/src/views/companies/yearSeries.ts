import type { FactView } from '../../api/types';

export interface YearPoint {
  year: number;
  /** Null leaves a gap. */
  value: number | null;
  fact: FactView | null;
}

export interface YearSeries {
  concept: string;
  label: string;
  /** Named once, on the axis. */
  unit: string | null;
  points: YearPoint[];
  /** Years whose value is in another unit and so cannot stand on the axis. */
  otherUnits: FactView[];
}

/** The years of a chart: from the first to the last without a hole, so that a missing year is a gap and not a shortcut. */
export function yearsOf(facts: readonly FactView[]): number[] {
  const years = facts.map((fact) => fact.fiscalYear).filter((year) => year !== null);
  if (years.length === 0) {
    return [];
  }

  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: Math.min(last - first + 1, 100) }, (_, index) => last - Math.min(last - first, 99) + index);
}

/** Facts by concept, each year once: what is first in the list is what the company is judged by. */
export function factsByConcept(facts: readonly FactView[]): Map<string, Map<number | null, FactView>> {
  const concepts = new Map<string, Map<number | null, FactView>>();
  for (const fact of facts) {
    const years = concepts.get(fact.concept) ?? new Map<number | null, FactView>();
    if (!years.has(fact.fiscalYear)) {
      years.set(fact.fiscalYear, fact);
    }

    concepts.set(fact.concept, years);
  }

  return concepts;
}

/** One concept over the years. The unit is that of most years, the later of two equals. */
export function yearSeries(facts: readonly FactView[], concept: string, years: readonly number[]): YearSeries | null {
  const own = factsByConcept(facts).get(concept);
  const dated = [...(own?.values() ?? [])].filter((fact) => fact.fiscalYear !== null && numberOf(fact) !== null);
  if (dated.length === 0) {
    return null;
  }

  const counts = new Map<string | null, number>();
  for (const fact of dated.sort((a, b) => b.fiscalYear! - a.fiscalYear!)) {
    counts.set(fact.unit, (counts.get(fact.unit) ?? 0) + 1);
  }

  const unit = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
  return {
    concept,
    label: dated[0]!.label,
    unit,
    points: years.map((year) => {
      const fact = own?.get(year) ?? null;
      const fits = fact !== null && fact.unit === unit;
      return { year, value: fits ? numberOf(fact) : null, fact: fits ? fact : null };
    }),
    otherUnits: dated.filter((fact) => fact.unit !== unit),
  };
}

/** The number to draw: of an open interval the bound that is known. */
export function numberOf(fact: FactView): number | null {
  return fact.value ?? fact.low ?? fact.high;
}
