import DataLoader from 'dataloader';
import type { Database } from '../../../shared/database';
import type { Identity } from '../../../shared/identity';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { allOf, isOneOf } from '../../../shared/kernel/listing/Condition';
import { inParts } from '../../../shared/kernel/listing/inParts';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';
import type { RestingKind, RestingSource } from './restingKinds';
import type { TouchedStandards } from './touchedWalk';

/** Something that rests on a standard that is touched. */
export interface RestingRow {
  /** Name of its kind. */
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  /** Null for what the province keeps itself. */
  readonly sector: SectorKey | null;
  /** Steps to the standard that is withdrawn. */
  readonly depth: number;
  /** Whether it names an edition. */
  readonly dated: boolean;
  /** The standard that it names, by its own number. */
  readonly via: string;
}

/** All that rests on what a withdrawal touches. */
export interface RestingRows {
  readonly rows: readonly RestingRow[];
  /** Whether no kind had more rows than are read. */
  readonly isWhole: boolean;
}

/** Most rows that are read of one place where standards are named. */
const MOST_ROWS = 2_000;

/** Numbers of one statement: SQLite takes 32,766 values. */
const NAMES_AT_ONCE = 28_000;

/** How a name is understood within one answer. */
type Meaning = Pick<RestingRow, 'depth' | 'dated' | 'via'>;

interface NamingRow extends Pick<RestingRow, 'id' | 'title' | 'sector'> {
  readonly kind: string;
  readonly named: string;
}

/** What the names of all standards touched mean; of several standards with one name the nearest. */
function meaningsIn({ start, hits }: TouchedStandards): Map<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  for (const { row, depth } of [{ row: start, depth: 0 }, ...hits]) {
    for (const { code, dated } of row.names) {
      if (!meanings.has(code)) meanings.set(code, { depth: depth + 1, dated, via: row.code });
    }
  }
  return meanings;
}

/** Each once, by the nearest standard that it names; of equally near ones, by one of which it names the edition. */
function nearest(rows: readonly NamingRow[], meanings: ReadonlyMap<string, Meaning>): RestingRow[] {
  const byId = new Map<string, RestingRow>();
  for (const { kind, id, title, sector, named } of rows) {
    const meaning = meanings.get(named);
    if (!meaning) continue;
    const known = byId.get(id);
    const isNearer =
      !known ||
      meaning.depth < known.depth ||
      (meaning.depth === known.depth && meaning.dated && !known.dated);
    if (isNearer) byId.set(id, { kind, id, title, sector, ...meaning });
  }
  return [...byId.values()];
}

/** For whom rows are read, and on which day. */
interface RestingScope {
  readonly database: Database;
  readonly identity: Identity;
  readonly today: PlainDate;
}

/** Reads what rests on standards, for one request. */
class RestingReader {
  isCut = false;

  constructor(
    private readonly database: Database,
    private readonly identity: Identity,
    private readonly today: PlainDate,
  ) {}

  /** The rows of a kind that name any of these. */
  async rowsNaming({ name: kind, sources }: RestingKind, names: readonly string[]): Promise<NamingRow[]> {
    const rows: NamingRow[] = [];
    for (const source of sources) {
      for (const part of inParts(names, NAMES_AT_ONCE)) {
        const found = await this.read(source, part);
        rows.push(...found.map((row) => ({ ...row, kind })));
      }
    }
    return rows;
  }

  private async read(source: RestingSource, names: readonly string[]): Promise<Omit<NamingRow, 'kind'>[]> {
    const { sql, values } = allOf([isOneOf(source.named, names), ...source.which(this.identity, this.today)]);
    const rows = (await this.database.reader.query(
      `SELECT s.id AS id, ${source.title} AS title, ${source.sector} AS sector, ${source.named} AS named
         FROM ${source.from} WHERE ${sql} LIMIT ?`,
      [...values, MOST_ROWS],
    )) as Omit<NamingRow, 'kind'>[];
    this.isCut ||= rows.length === MOST_ROWS;
    return rows;
  }
}

/** What rests on the standards that withdrawals touch: a statement for each place where standards are named. */
export function restingLoader(
  { database, identity, today }: RestingScope,
  kinds: readonly RestingKind[],
): DataLoader<TouchedStandards, RestingRows> {
  return new DataLoader(async (answers: readonly TouchedStandards[]) => {
    const reader = new RestingReader(database, identity, today);
    const meanings = answers.map(meaningsIn);
    const names = [...new Set(meanings.flatMap((each) => [...each.keys()]))];
    const rows = (await Promise.all(kinds.map((kind) => reader.rowsNaming(kind, names)))).flat();
    return meanings.map((each) => ({ rows: nearest(rows, each), isWhole: !reader.isCut }));
  });
}
