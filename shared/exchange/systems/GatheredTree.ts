import { fieldProblem } from '../../errors';
import type { SectorKey } from '../../kernel/sectorKeys';
import type { SystemFacts } from '../../kernel/system';
import { systemBounds } from '../../kernel/system/systemBounds';
import type { WriteOutcome, WriteRefusal } from '../CatalogueWriter';
import type { ImportTally } from '../ImportTally';
import { rowProblem, type RowProblem } from '../RawRow';
import type { SystemPart, SystemRow } from './readSystemRow';

/** A row that is part of a tree. */
interface PlacedPart {
  readonly line: number;
  readonly part: SystemPart;
}

/** What is wrong with rows, by their lines. */
type WrongRows = ReadonlyMap<number, readonly RowProblem[]>;

/** Most rows that one version can have; what comes beyond is counted, and not kept. */
const MOST_ROWS = 1 + systemBounds.nodes + systemBounds.entries + systemBounds.moves;

/** One version of a sector's tree while its rows come in; all of them end in the same way. */
export class GatheredTree {
  private readonly parts: PlacedPart[] = [];
  private readonly lines: number[] = [];
  private readonly refused = new Map<number, readonly RowProblem[]>();

  constructor(
    readonly sector: SectorKey,
    readonly version: number,
  ) {}

  /** Adds a row, or notes that it cannot be one. */
  add({ line, part, problems }: SystemRow): void {
    this.lines.push(line);
    if (this.lines.length > MOST_ROWS)
      this.refused.set(line, [this.problemAt(line, `has more than ${String(MOST_ROWS)} rows`)]);
    else if (part === null) this.refused.set(line, problems);
    else this.parts.push({ line, part });
  }

  /** The tree as it is to be, put together anew; null where a row cannot be part of it. */
  facts(): SystemFacts | null {
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
    this.refuseRows(tally, this.refused);
  }

  /** Settles all rows as the tree ended; a problem is told at the row that it is about. */
  settle(tally: ImportTally, outcome: WriteOutcome): void {
    if (typeof outcome === 'string') {
      for (const line of this.lines) tally.settle(this.sector, { line, number: this.name }, outcome);
      return;
    }
    const { others = [], ...first } = outcome;
    const wrong = new Map<number, RowProblem[]>();
    for (const each of [first, ...others]) {
      const line = this.lineOf(each);
      wrong.set(line, [...(wrong.get(line) ?? []), { line, ...each }]);
    }
    this.refuseRows(tally, wrong);
  }

  private get name(): string {
    return `${this.sector} ${String(this.version)}`;
  }

  /** Refuses all rows: those that nothing is wrong with, for the first that something is wrong with. */
  private refuseRows(tally: ImportTally, wrong: WrongRows): void {
    const [first = 0] = wrong.keys();
    const beside = `line ${String(first)} is refused, and a version is taken whole`;
    for (const line of this.lines) tally.refuse(this.name, wrong.get(line) ?? [this.problemAt(line, beside)]);
  }

  private problemAt(line: number, problem: string): RowProblem {
    return rowProblem(line, fieldProblem('version', this.version, problem));
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
