import { hash } from 'node:crypto';
import type { StandardFacts } from '../kernel/catalogue/StandardFacts';
import type { SectorKey } from '../kernel/sectorKeys';

/** The first row that bore a number. */
export interface FirstRow {
  readonly line: number;
  /** Whether the row that repeats the number says the same. */
  readonly same: boolean;
}

/** The numbers a file has brought so far, and on which line. Memory: the number and three figures a row. */
export class Repetitions {
  private readonly places = new Map<string, number>();
  private readonly lines: number[] = [];
  private readonly digests: number[] = [];

  /** Notes a standard; returns the earlier row with its number, if there is one. */
  note(line: number, sector: SectorKey, facts: StandardFacts): FirstRow | undefined {
    const digest = digestOf(sector, facts);
    const place = this.places.get(facts.code);
    if (place !== undefined) return { line: this.lines[place] ?? 0, same: this.digests[place] === digest };
    this.places.set(facts.code, this.lines.length);
    this.lines.push(line);
    this.digests.push(digest);
    return undefined;
  }
}

/** Digits of a hash in hex, 48 bits: enough to tell two rows with one number apart. */
const DIGITS = 12;

/** Facts are built with their keys in one order; only those of a sector's own come as the row has them. */
function digestOf(sector: SectorKey, facts: StandardFacts): number {
  const own = Object.keys(facts.own);
  const ordered = own.length > 1 ? { ...facts, own: Object.entries(facts.own).sort() } : facts;
  return Number.parseInt(hash('sha1', JSON.stringify([sector, ordered])).slice(0, DIGITS), 16);
}
