import type { ErrorCode, FieldProblem } from '../../errors';
import type { SectorKey } from '../../kernel/sectorKeys';
import type { SystemFacts } from '../../kernel/system';
import { systemBounds } from '../../kernel/system/systemBounds';
import type { WriteOutcome, WriteRefusal } from '../CatalogueWriter';
import type { ImportTally } from '../ImportTally';
import type { SystemPart, SystemRow } from './readSystemRow';

/** A row that is part of a tree. */
interface PlacedPart {
  readonly line: number;
  readonly part: SystemPart;
}

/** Most rows that one version can have; what comes beyond is counted, and not kept. */
const MOST_ROWS = 1 + systemBounds.nodes + systemBounds.entries + systemBounds.moves;

/** What a row is refused for that belongs to a tree of which another row is refused. */
const beside = (line: number) => `line ${String(line)} is refused, and a version is taken whole`;

/** One version of a sector's tree while its rows come in; all of them end in the same way. */
export class GatheredTree {
  private readonly parts: PlacedPart[] = [];
  private readonly lines: number[] = [];
  private readonly refused = new Map<number, readonly FieldProblem[]>();

  constructor(
    readonly sector: SectorKey,
    readonly version: number,
  ) {}

  /** Adds a row, or notes that it cannot be one. */
  add({ line, part, problems }: SystemRow): void {
    this.lines.push(line);
    const { field, value, problem } = {
      field: 'version',
      value: this.version,
      problem: `has more than ${String(MOST_ROWS)} rows`,
    };
    if (this.lines.length > MOST_ROWS) this.refused.set(line, [{ field, value, problem }]);
    else if (part === null) this.refused.set(line, problems);
    else this.parts.push({ line, part });
  }

  /** The tree as it is to be; null where a row cannot be part of it. */
  get facts(): SystemFacts | null {
    if (this.refused.size > 0) return null;
    const told = this.all('VERSION').at(-1);
    const { state = 'DRAFT', publishedOn = null, source = null, provenance = 'SOURCED' } = told ?? {};
    return {
      ...{ number: this.version, state, publishedOn, source, provenance },
      nodes: this.all('NODE'),
      entries: this.all('ENTRY'),
      moves: this.all('MOVE'),
    };
  }

  /** Refuses the tree for the rows that cannot be part of it. */
  refuse(tally: ImportTally): void {
    const [first = 0] = this.refused.keys();
    for (const line of this.lines) {
      const problems = this.refused.get(line);
      this.refuseLine(tally, line, first, problems && { code: 'BAD_USER_INPUT', problems });
    }
  }

  /** Settles all rows as the tree ended; a problem is told at the row that it is about. */
  settle(tally: ImportTally, outcome: WriteOutcome): void {
    if (typeof outcome === 'string') {
      for (const line of this.lines) tally.settle(this.sector, { line, number: this.name }, outcome);
      return;
    }
    const { others = [], ...problem } = outcome;
    const byLine = new Map<number, WriteRefusal[]>();
    for (const each of [problem, ...others]) {
      const line = this.lineOf(each);
      byLine.set(line, [...(byLine.get(line) ?? []), each]);
    }
    const [first = 0] = byLine.keys();
    for (const line of this.lines) {
      const problems = byLine.get(line)?.map(({ reason, ...each }) => ({ ...each, problem: reason }));
      this.refuseLine(tally, line, first, problems && { code: outcome.code, problems });
    }
  }

  private get name(): string {
    return `${this.sector} ${String(this.version)}`;
  }

  private refuseLine(
    tally: ImportTally,
    line: number,
    first: number,
    refusal: { readonly code: ErrorCode; readonly problems: readonly FieldProblem[] } | undefined,
  ): void {
    const whole = { field: 'version', value: this.version, problem: beside(first) };
    const { code, problems } = refusal ?? { code: 'BAD_USER_INPUT' as const, problems: [whole] };
    const told = problems.map(({ problem: reason, field, value }) => ({ line, field, value, code, reason }));
    tally.refuse(this.name, told);
  }

  private all<Item extends SystemPart['item']>(item: Item) {
    type Fact = Extract<SystemPart, { item: Item }>['fact'];
    return this.parts.flatMap(({ part }) => (part.item === item ? [part.fact as Fact] : []));
  }

  /** The row that a problem is about: the last one that says what it refuses, else the first row. */
  private lineOf({ field, value }: Pick<WriteRefusal, 'field' | 'value'>): number {
    const says = ({ part }: PlacedPart) =>
      (part.fact as unknown as Readonly<Record<string, unknown>>)[field] === value;
    return this.parts.findLast(says)?.line ?? this.lines[0] ?? 0;
  }
}
