import { badField } from '../errors';
import type { StandardLevel, StandardNature } from '../kernel/catalogue/StandardFacts';
import { isRefusal, type NumberParts } from './NumberParts';
import { readNumber } from './readNumber';
import { sortKeyOf } from './sortKey';

/** Longest normal form; a column that holds numbers needs no more. */
export const LONGEST_CODE = 60;

/** What came of reading a text: the number, or why it is none. */
export type NumberReading = { readonly number: StandardNumber } | { readonly reason: string };

/** Readings that are kept: a number is read again when its row, after waiting among thousands of an import, is stored. */
const MOST_RECENT = 8192;
/** Longest text whose reading is kept. */
const LONGEST_RECENT = 100;
const recent = new Map<string, NumberReading>();

function remember(text: string, reading: NumberReading): NumberReading {
  if (text.length > LONGEST_RECENT) return reading;
  if (recent.size === MOST_RECENT) recent.clear();
  recent.set(text, reading);
  return reading;
}

/**
 * The number of a standard, whatever the spelling it came in. Two numbers are the same when their `code` is the same.
 * Source: the numbering rules of the Standardization Law (2017) and of the measures for each level.
 */
export class StandardNumber {
  /** Normal form, the identity of the number: `GB/T 20001.10-2014`, `DB32/3920-2020`, `GB 4404.1-2008/XG1-2022`. */
  readonly code: string;
  /** Normal form without year and amendment: what an undated reference names. */
  readonly base: string;
  readonly level: StandardLevel;
  /** What the number says of how the standard binds; group and enterprise standards bind whoever adopts them. */
  readonly nature: StandardNature;
  /** `GB/T`, `DB32`, `T/CSGF`, `JJG(交通)`; of a joint number all of them: `DB31、DB32、DB33/T`. */
  readonly prefix: string;
  /** As printed, leading zeros included: `4404`, `0466`, `TG04-011`. */
  readonly number: string;
  /** `1`, `2.3`, `2-12`; null when the number has no parts. */
  readonly part: string | null;
  /** Year of the edition, four digits; null in an undated number. */
  readonly year: number | null;
  /** `XG1-2022`, `Amd 1:2010`; null when it is not an amendment. */
  readonly amendment: string | null;
  /** `DB31/T`, `DB32/T` …; empty unless several provinces or cities issued it together. */
  readonly jointPrefixes: readonly string[];
  /** GB/T 2260 code of six digits of a local standard, the first body's of a joint one; null where no region is named. */
  readonly regionCode: string | null;

  readonly #parts: NumberParts;
  #sortKey: string | undefined;

  private constructor(parts: NumberParts, code: string, base: string) {
    this.code = code;
    this.base = base;
    this.level = parts.level;
    this.nature = parts.nature;
    this.prefix = parts.prefix;
    this.number = parts.number;
    this.part = parts.part === '' ? null : parts.part;
    this.year = parts.year;
    this.amendment = parts.amendment === '' ? null : parts.amendment.replace(/^\//, '');
    this.jointPrefixes = parts.jointPrefixes;
    this.regionCode = parts.regionCode;
    this.#parts = parts;
  }

  /** Reads a number in any spelling, or says why the text is none. */
  static tryParse(text: string): NumberReading {
    return recent.get(text) ?? remember(text, StandardNumber.read(text));
  }

  private static read(text: string): NumberReading {
    const parts = readNumber(text);
    if (isRefusal(parts)) return parts;
    const { prefix, gap, number, partMark, part, yearText, amendment } = parts;
    const base = prefix + gap + number + partMark + part;
    const code = base + yearText + amendment;
    if (code.length > LONGEST_CODE) {
      return { reason: `is longer than ${LONGEST_CODE} characters in its normal form` };
    }
    return { number: new StandardNumber(parts, code, base) };
  }

  /**
   * Reads a number in any spelling.
   * @throws BAD_USER_INPUT naming the field `code`, the text and what is wrong with it
   */
  static parse(text: string): StandardNumber {
    const reading = StandardNumber.tryParse(text);
    if ('reason' in reading) throw badField('code', text, reading.reason);
    return reading.number;
  }

  /** Orders numbers as a catalogue lists them: negative when `a` comes first, 0 when they are the same number. */
  static compare(a: StandardNumber, b: StandardNumber): number {
    return a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : 0;
  }

  /** The order of `compare` as ASCII text of at most 120 characters, for a database to sort by, byte by byte. */
  get sortKey(): string {
    this.#sortKey ??= sortKeyOf(this.#parts);
    return this.#sortKey;
  }

  /** The numbers that a joint standard has besides, one under each prefix; none of any other. */
  get members(): readonly StandardNumber[] {
    const tail = this.code.slice(this.prefix.length);
    return this.jointPrefixes.map((prefix) => StandardNumber.parse(prefix + tail));
  }

  /** False for a number without a year, which stands for the latest edition. */
  get isDated(): boolean {
    return this.year !== null;
  }

  toString(): string {
    return this.code;
  }
}
