/** Days and counts as the reader of a language writes them. Values of facts are never formatted here: they come from the server as they read. */
export const formatDay = (iso: string, language: string) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: iso.length === 10 ? 'UTC' : undefined }).format(new Date(iso));

export const formatMoment = (iso: string, language: string) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));

export const formatCount = (count: number, language: string, digits = 0) => new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(count);

const sizes = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];

export function formatSize(bytes: number, language: string): string {
  const step = Math.min(sizes.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
  return new Intl.NumberFormat(language, { style: 'unit', unit: sizes[step], maximumFractionDigits: step > 1 ? 1 : 0 }).format(bytes / 1000 ** step);
}

/** "40 s", "3 min", "2 h": rounded up, so that nobody waits longer than was said. */
export function formatWait(seconds: number, language: string): string {
  const [unit, amount] = seconds < 90 ? ['second', seconds] : seconds < 5400 ? ['minute', seconds / 60] : ['hour', seconds / 3600];
  return new Intl.NumberFormat(language, { style: 'unit', unit: String(unit), unitDisplay: 'short' }).format(Math.max(1, Math.ceil(Number(amount))));
}

/** Days of a month, on average. */
const monthDays = 30.44;

/** "11 months ago"; in years from two years on. */
export function formatAge(day: string, now: Date, language: string): string {
  const months = Math.floor((now.getTime() - Date.parse(day)) / (monthDays * 86_400_000));
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  return months < 24 ? relative.format(-months, 'month') : relative.format(-Math.floor(months / 12), 'year');
}

/** The name of a language in the reader's own. */
export function languageName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
