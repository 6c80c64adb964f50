import { createHash } from 'node:crypto';
import type { StandardFacts } from '../kernel/catalogue/StandardFacts';
import type { SectorKey } from '../kernel/sectorKeys';

/** The first row that bore a number. */
export interface FirstRow {
  readonly line: number;
  /** Whether the row that repeats the number says the same. */
  readonly same: boolean;
}

/** The numbers a file has brought so far, and on which line. Memory: the number and two figures a row. */
export class Repetitions {
  private readonly lines = new Map<string, number>();
  private readonly digests = new Map<string, number>();

  /** Notes a standard; returns the earlier row with its number, if there is one. */
  note(line: number, sector: SectorKey, facts: StandardFacts): FirstRow | undefined {
    const digest = digestOf(sector, facts);
    const first = this.lines.get(facts.code);
    if (first !== undefined) return { line: first, same: this.digests.get(facts.code) === digest };
    this.lines.set(facts.code, line);
    this.digests.set(facts.code, digest);
    return undefined;
  }
}

/** 48 bits of a hash: enough to tell two rows with one number apart. Facts are built with their keys in one order. */
function digestOf(sector: SectorKey, facts: StandardFacts): number {
  const { own, ...common } = facts;
  const text = JSON.stringify([sector, common, Object.entries(own).sort()]);
  return createHash('sha1').update(text).digest().readUIntBE(0, 6);
}
