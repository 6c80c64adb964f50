import DataLoader from 'dataloader';
import type { Database } from '../../../shared/database';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import type { ReferenceClosure, ReferenceHit, ReferenceWalk } from '../ProvinceContext';
import { walkReferences, type Step, type StepsFrom } from '../references/walkReferences';
import { foundColumns, touchedOf, type FoundStandard, type TouchedStandard } from './TouchedStandard';

/** Most standards that one answer follows: whatever rests on them is looked for by all their numbers, in every register. */
export const MOST_TOUCHED = 1_000;

/** Most references that one step reads: a standard is met by way of several. */
const MOST_ROWS = 3 * MOST_TOUCHED;

/** The standard that is withdrawn, and how far to follow what cites it. */
export type ImpactWalk = ReferenceWalk<TouchedStandard>;

/** The standards that a withdrawal touches. */
export interface TouchedStandards {
  readonly start: TouchedStandard;
  /** Nearest first. */
  readonly hits: readonly ReferenceHit<TouchedStandard>[];
  /** Whether nothing lies beyond: neither deeper than asked for nor more than is followed. */
  readonly isWhole: boolean;
}

type CitingRow = FoundStandard & {
  readonly named: string;
  readonly clause: string | null;
  readonly dated: number | boolean;
};

/** Whether a statement gave as many rows as it may, so that there may be more. */
interface Reading {
  isCut: boolean;
}

const inOrder = (a: CitingRow, b: CitingRow) => (a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : 0);

/** Which standards cite these and apply on the day, or will: what is withdrawn itself is touched no more. */
function touchedSteps(
  database: Database,
  today: PlainDate,
  reading: Reading,
): StepsFrom<TouchedStandard, TouchedStandard> {
  return async (standards) => {
    const serialsOf = new Map<string, number[]>();
    for (const { serial, names } of standards)
      for (const { code } of names) serialsOf.set(code, [...(serialsOf.get(code) ?? []), serial]);
    const named = isOneOf('r.code', [...serialsOf.keys()]);
    const rows = (await database.reader.query(
      `SELECT ${foundColumns}, r.code AS named, r.clause AS clause, r.dated AS dated
         FROM standard_reference r JOIN standard s ON s.serial = r.serial
        WHERE ${named.sql} AND (s.withdrawnOn IS NULL OR s.withdrawnOn > ?) LIMIT ?`,
      [...named.values, today, MOST_ROWS],
    )) as CitingRow[];
    reading.isCut ||= rows.length === MOST_ROWS;
    rows.sort(inOrder);
    const touched = await touchedOf(database, rows, today);
    return rows.flatMap(({ named: name, clause, dated }, index) => {
      const row = touched[index];
      if (!row) return [];
      return (serialsOf.get(name) ?? []).map((from): Step<TouchedStandard> => ({
        from,
        row,
        clause,
        dated: Boolean(dated),
      }));
    });
  };
}

/** A step more than asked for was gone, to see whether anything is there. */
function within(
  { standard, depth }: ImpactWalk,
  { hits, truncated }: ReferenceClosure<TouchedStandard>,
  isCut: boolean,
): TouchedStandards {
  const near = hits.filter((hit) => hit.depth <= depth);
  return { start: standard, hits: near, isWhole: !truncated && !isCut && near.length === hits.length };
}

/** What the withdrawal of standards touches: all walks of a request together, two statements a step. */
export function touchedLoader(
  database: Database,
  today: PlainDate,
): DataLoader<ImpactWalk, TouchedStandards, string> {
  return new DataLoader(
    async (walks: readonly ImpactWalk[]) => {
      const reading: Reading = { isCut: false };
      const further = walks.map(({ standard, depth }) => ({ standard, depth: depth + 1 }));
      const closures = await walkReferences(further, touchedSteps(database, today, reading), MOST_TOUCHED);
      return walks.map((walk, index) =>
        within(walk, closures[index] ?? { hits: [], truncated: true }, reading.isCut),
      );
    },
    { cacheKeyFn: ({ standard, depth }) => `${String(standard.serial)} ${String(depth)}` },
  );
}
