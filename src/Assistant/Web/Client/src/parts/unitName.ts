/** A unit as it stands beside numbers; counts and years have none. */
export const unitName = (unit: string | null): string | null => (unit === 'percent' ? '%' : unit === 'count' || unit === 'year' || unit === 'years' ? null : unit);
