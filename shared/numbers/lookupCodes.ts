import { StandardNumber } from './StandardNumber';

/** Where to look for what a text may mean, likeliest first. */
export interface LookupCodes {
  /** Normal forms. */
  readonly codes: string[];
  /** Normal forms without a year, when the text gives none: any edition fits. */
  readonly bases: string[];
}

/** Number widths that leading zeros fill, `LB/T 057`, `JR/T 0071`; some sectors fill five, `FZ/T 01050`. */
const PADDED_WIDTHS = [3, 4];
const PADDED_WIDTHS_OF_SECTORS = [...PADDED_WIDTHS, 5];

/**
 * The prefix with and without the T of a recommended standard. Source: Announcement No. 7 of 2017 turned 1,077 mandatory
 * national standards into recommended ones, GB into GB/T under the same number and year; and users leave the T out.
 */
function otherPrefixes(number: StandardNumber): string[] {
  const { level, prefix, jointPrefixes } = number;
  if (jointPrefixes.length > 0) return [...jointPrefixes];
  if (level !== 'NATIONAL' && level !== 'SECTOR' && level !== 'LOCAL') return [];
  if (prefix.startsWith('DGJ')) return [];
  if (prefix === 'GBZ') return ['GBZ/T', 'GB/Z'];
  if (prefix === 'GB/Z') return ['GBZ'];
  return [prefix.endsWith('/T') ? prefix.slice(0, -2) : `${prefix}/T`];
}

/** The number with more or fewer leading zeros, as those who cite it write them. National numbers have none. */
function otherFigures({ level, number }: StandardNumber): string[] {
  if (level === 'NATIONAL' || level === 'INTERNATIONAL' || !/^\d+$/.test(number)) return [];
  const figure = number.replace(/^0+/, '');
  const widths = level === 'SECTOR' ? PADDED_WIDTHS_OF_SECTORS : PADDED_WIDTHS;
  const padded = widths.map((width) => figure.padStart(width, '0'));
  return [...new Set([figure, ...padded])].filter((each) => each !== '' && each !== number);
}

/**
 * Candidates for a tolerant lookup: the number as read, then what the writer may have meant where spelling leaves it
 * open (a T or leading zeros left out, GBZ for GB/Z, one province's number for a joint one). Empty when it is no number.
 */
export function lookupCodes(text: string): LookupCodes {
  const reading = StandardNumber.tryParse(text);
  if ('reason' in reading) return { codes: [], bases: [] };
  const { number } = reading;
  const rest = number.code.slice(
    number.code.indexOf(number.number, number.prefix.length) + number.number.length,
  );
  const candidates = [number];
  const add = (prefix: string, figures: string): void => {
    const candidate = StandardNumber.tryParse(`${prefix} ${figures}${rest}`);
    if ('number' in candidate) candidates.push(candidate.number);
  };
  const prefixes = otherPrefixes(number);
  const figures = otherFigures(number);
  for (const prefix of prefixes) add(prefix, number.number);
  for (const prefix of [number.prefix, ...prefixes]) for (const figure of figures) add(prefix, figure);
  return {
    codes: [...new Set(candidates.map(({ code }) => code))],
    bases: number.isDated ? [] : [...new Set(candidates.map(({ base }) => base))],
  };
}
