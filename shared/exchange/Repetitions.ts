import { hash } from 'node:crypto';

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

  /** Notes a number and, as a text, all that is said of it; returns the earlier row with the number, if there is one. */
  note(line: number, number: string, said: string): FirstRow | undefined {
    const digest = digestOf(said);
    const place = this.places.get(number);
    if (place !== undefined) return { line: this.lines[place] ?? 0, same: this.digests[place] === digest };
    this.places.set(number, this.lines.length);
    this.lines.push(line);
    this.digests.push(digest);
    return undefined;
  }
}

/** Digits of a hash in hex, 48 bits: enough to tell two rows with one number apart. */
const DIGITS = 12;

const digestOf = (text: string) => Number.parseInt(hash('sha1', text).slice(0, DIGITS), 16);
