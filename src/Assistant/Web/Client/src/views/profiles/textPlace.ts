/** Offset in a text of a line and column counted from 1; past the end of a line is its end. */
export function offsetOf(text: string, line: number, column: number | null): number {
  const lines = text.split('\n');
  const row = Math.min(Math.max(line, 1), lines.length) - 1;
  let at = 0;
  for (let i = 0; i < row; i++) {
    at += lines[i]!.length + 1;
  }

  return at + Math.min(Math.max((column ?? 1) - 1, 0), lines[row]!.length);
}

/** What the Tab key writes: YAML forbids the character itself. */
const indent = '  ';

export interface Edited {
  text: string;
  start: number;
  end: number;
}

/** Moves the lines of a selection in or out; a caret without a selection gets spaces. */
export function shiftLines(text: string, start: number, end: number, outwards: boolean): Edited {
  if (start === end && !outwards) {
    return { text: text.slice(0, start) + indent + text.slice(end), start: start + indent.length, end: start + indent.length };
  }

  // A selection that ends at the very start of a line does not mean that line.
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const last = end > start && text[end - 1] === '\n' ? end - 1 : end;
  const to = text.indexOf('\n', last) < 0 ? text.length : text.indexOf('\n', last);
  const lines = text.slice(from, to).split('\n');
  const shifted = lines.map((line) => (outwards ? line.replace(/^ {1,2}/, '') : line === '' ? line : indent + line));
  const first = shifted[0]!.length - lines[0]!.length;
  const all = shifted.join('\n').length - lines.join('\n').length;
  return { text: text.slice(0, from) + shifted.join('\n') + text.slice(to), start: Math.max(from, start + first), end: Math.max(from, end + all) };
}

/** A name that no profile has yet: "mine", "mine-2", … */
export function freeId(wanted: string, taken: readonly string[]): string {
  const base = wanted.toLowerCase().replace(/[^a-z0-9-]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 40) || 'profile';
  if (!taken.includes(base)) {
    return base;
  }

  for (let number = 2; ; number++) {
    if (!taken.includes(`${base}-${number}`)) {
      return `${base}-${number}`;
    }
  }
}

/** The same profile under another name: the `name:` of the top level and of its translations. */
export function renamed(yaml: string, name: string): string {
  const line = `name: ${JSON.stringify(name)}`;
  const lines = yaml.split('\n');
  const at = lines.findIndex((one) => /^name:/.test(one));
  if (at < 0) return `${line}\n${yaml}`;
  lines[at] = line;
  const top = lines.findIndex((one) => /^translations:/.test(one));
  if (top < 0) return lines.join('\n');
  const next = lines.findIndex((one, index) => index > top && /^[^\s#]/.test(one));
  const end = next < 0 ? lines.length : next;
  return [...lines.slice(0, top + 1), ...lines.slice(top + 1, end).map((one) => (/^ {4}name:/.test(one) ? `    ${line}` : one)), ...lines.slice(end)].join('\n');
}
