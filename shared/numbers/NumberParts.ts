import type { StandardLevel, StandardNature } from '../kernel/catalogue/StandardFacts';

/** What follows the prefix of a number, cut at its joints. */
export interface NumberTail {
  /** As printed, leading zeros and letters included: `4404`, `0466`, `D20`, `TG04-011`. */
  readonly number: string;
  /** What stands between number and part; empty without a part. */
  readonly partMark: string;
  /** `1`, `2.3`, `2-12`; empty when the number has no parts. */
  readonly part: string;
  /** The year as the normal form prints it, with its mark: `-2020`, `:2010`, `-14e1`; empty in an undated number. */
  readonly yearText: string;
  readonly year: number | null;
}

/** A number taken to pieces by the grammar of its family; put together again it is the normal form. */
export interface NumberParts extends NumberTail {
  readonly level: StandardLevel;
  readonly nature: StandardNature;
  /** `GB/T`, `DB32`, `T/CSGF`, `JJG(交通)`, `DB31、DB32/T`. */
  readonly prefix: string;
  /** What the normal form prints between prefix and number: a space, or what the family prints instead. */
  readonly gap: string;
  /** With its mark: `/XG1-2022`, `/Amd 1:2010`, `+A1:2014`; empty when it is not an amendment. */
  readonly amendment: string;
  /** Every prefix of a joint number, each with its mark; empty unless several bodies issued it together. */
  readonly jointPrefixes: readonly string[];
  /** GB/T 2260 code of six digits; the first body's where several issued it. */
  readonly regionCode: string | null;
}

/** Why a text is no standard number, as the rest of a sentence about it. */
export interface Refusal {
  readonly reason: string;
}

/** Refuses a text, saying why. */
export function refusal(reason: string): Refusal {
  return { reason };
}

/** Tells a refusal from what was read. */
export function isRefusal(reading: object): reading is Refusal {
  return 'reason' in reading;
}
