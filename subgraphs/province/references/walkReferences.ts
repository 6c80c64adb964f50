import type { StandardRow } from '../../../shared/kernel/catalogue/rowsOfFacts';
import type { ReferenceClosure, ReferenceHit, ReferenceWalk } from '../ProvinceContext';
import { inParts } from '../../../shared/kernel/listing/inParts';

/** What a step needs to know of where it starts. */
export type WalkedStandard = ReferenceWalk['standard'];

/** What a walk needs to know of a standard that it may meet. */
interface Placed {
  readonly serial: number;
  readonly code: string;
}

/** What a walk needs to know of a standard that it meets. */
interface Met extends Placed {
  readonly sortKey: string;
}

/** A reference between two standards of the index, seen from the one the walk stands on. */
export interface Step<Row = StandardRow> {
  /** Serial of the standard the walk stands on. */
  readonly from: number;
  readonly row: Row;
  readonly clause: string | null;
  readonly dated: boolean;
}

/** Finds the steps from many standards at once. */
export type StepsFrom<Row = StandardRow, Standard = WalkedStandard> = (
  standards: readonly Standard[],
) => Promise<readonly Step<Row>[]>;

/** Most standards that one answer follows, unless told otherwise. */
export const MOST_HITS = 10_000;

/** Standards of one statement, each four times or with two names, joint ones with more: SQLite takes 32,766 values. */
const ASKED_AT_ONCE = 7_000;

/** One walk under way: what it has met, and where it goes on from. */
interface Progress<Row, Standard> {
  readonly walk: ReferenceWalk<Standard>;
  readonly seen: Set<number>;
  readonly hits: ReferenceHit<Row>[];
  front: Standard[];
  truncated: boolean;
}

function inOrder(a: ReferenceHit<Met>, b: ReferenceHit<Met>): number {
  if (a.depth !== b.depth) return a.depth - b.depth;
  return a.row.sortKey < b.row.sortKey ? -1 : 1;
}

function advance<Row extends Standard & Met, Standard extends Placed>(
  progress: Progress<Row, Standard>,
  steps: ReadonlyMap<number, readonly Step<Row>[]>,
  depth: number,
  most: number,
): void {
  const next: Standard[] = [];
  for (const standard of progress.front) {
    for (const { row, clause, dated } of steps.get(standard.serial) ?? []) {
      if (progress.seen.has(row.serial)) continue;
      if (progress.hits.length >= most) {
        progress.truncated = true;
        break;
      }
      progress.seen.add(row.serial);
      progress.hits.push({ row, depth, clause, dated, via: standard.code });
      next.push(row);
    }
  }
  progress.front = next;
}

async function stepsByStart<Row, Standard>(
  standards: readonly Standard[],
  stepsFrom: StepsFrom<Row, Standard>,
): Promise<ReadonlyMap<number, readonly Step<Row>[]>> {
  const steps = new Map<number, Step<Row>[]>();
  for (const part of inParts(standards, ASKED_AT_ONCE)) {
    for (const step of await stepsFrom(part)) {
      const group = steps.get(step.from);
      if (group) group.push(step);
      else steps.set(step.from, [step]);
    }
  }
  return steps;
}

/**
 * Follows references breadth first from many standards at once: one question per depth, however many standards and
 * rows. Each standard is met once, at its least depth, so circles end by themselves; the start is never met.
 */
export async function walkReferences<Row extends Standard & Met, Standard extends Placed>(
  walks: readonly ReferenceWalk<Standard>[],
  stepsFrom: StepsFrom<Row, Standard>,
  most = MOST_HITS,
): Promise<ReferenceClosure<Row>[]> {
  const all = walks.map((walk): Progress<Row, Standard> => ({
    walk,
    seen: new Set([walk.standard.serial]),
    hits: [],
    front: [walk.standard],
    truncated: false,
  }));
  for (let depth = 1; ; depth += 1) {
    const going = all.filter(
      ({ walk, front, truncated }) => depth <= walk.depth && front.length > 0 && !truncated,
    );
    if (going.length === 0) break;
    const standards = new Map(going.flatMap(({ front }) => front.map((each) => [each.serial, each])));
    const steps = await stepsByStart([...standards.values()], stepsFrom);
    for (const progress of going) advance(progress, steps, depth, most);
  }
  return all.map(({ hits, truncated }) => ({ hits: hits.sort(inOrder), truncated }));
}
