import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { dayCondition } from '../counting/countingProblems';
import type { Window } from '../counting/Counting';
import { digestOfIds } from '../counting/digestOfIds';
import { valueOf } from '../counting/figureRules';
import type { CountingRuleFact } from '../rules/CountingRuleFact';
import type { CountableRow } from './CountableRow';
import { partFor } from './membershipRules';

/** A row that is counted. */
interface CountedRow {
  readonly id: string;
  readonly day: string;
  readonly part: string;
}

/** What a recount comes to. */
export interface Recounted {
  readonly value: number | null;
  readonly digest: string;
  /** What differs from what the rows claim of themselves, in the order of ids; at most as many as asked for. */
  readonly differences: readonly string[];
}

const told = (part: string | undefined) =>
  part === undefined ? 'does not count it' : part === '' ? 'counts it' : `counts it as ${part}`;

/** Counts rows by a rule with no database at hand: rows are looked at one by one, and only those counted are kept. */
export class Recount {
  private readonly counted = new Map<string, CountedRow>();
  private readonly claimed = new Map<string, string>();
  private readonly repeated = new Set<string>();
  private readonly day: string;

  constructor(
    private readonly rule: CountingRuleFact,
    private readonly window: Window,
  ) {
    this.day = dayCondition(rule.counting)?.field ?? '';
  }

  /** Looks at a row, and at what it claims: the part it is counted to, undefined where it claims nothing. */
  add(row: CountableRow, claim: string | undefined): void {
    if (claim !== undefined) {
      if (this.claimed.has(row.id)) this.repeated.add(row.id);
      this.claimed.set(row.id, claim);
    }
    const { counting } = this.rule;
    const part = partFor(row, counting, this.window);
    if (part === null) return;
    const { distinctBy } = counting;
    const key = distinctBy === null ? row.id : (row.fields[distinctBy] ?? row.id);
    const offered = { id: row.id, day: row.fields[this.day] ?? '', part };
    const known = this.counted.get(key);
    if (!known || isEarlier(offered, known)) this.counted.set(key, offered);
  }

  /** The figure and its digest as of a day. */
  async finish(asOf: PlainDate, mostDifferences = 10): Promise<Recounted> {
    const rows = [...this.counted.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    const counts = rows.map(({ part }) => ({ part, count: 1 }));
    return {
      value: valueOf(this.rule.counting, counts),
      digest: await digestOfIds({ asOf, rule: this.rule }, [rows.map(({ id }) => id)]),
      differences: this.differences(rows).slice(0, mostDifferences),
    };
  }

  private differences(rows: readonly CountedRow[]): string[] {
    const parts = new Map(rows.map(({ id, part }) => [id, part]));
    const ids = [...new Set([...parts.keys(), ...this.claimed.keys()])].sort();
    const differing = ids
      .filter((id) => parts.get(id) !== this.claimed.get(id))
      .map((id) => `${id}: the file ${told(this.claimed.get(id))}, the rule ${told(parts.get(id))}`);
    return [...differing, ...[...this.repeated].map((id) => `${id}: the file has it more than once`)];
  }
}

function isEarlier(one: CountedRow, other: CountedRow): boolean {
  return one.day < other.day || (one.day === other.day && one.id < other.id);
}
