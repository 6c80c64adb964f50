import type { SectorKey } from '../../../shared/kernel/sectorKeys';
import { effectOf, type ImpactEffect } from './impactRules';
import type { RestingRows } from './restingRows';
import type { TouchedStandards } from './touchedWalk';

/** The kind of the standards among what is touched. */
export const STANDARDS = 'standards';

/** Whoever keeps what no sector keeps. */
const PROVINCE = 'PROVINCE';

/** Something that a withdrawal touches. */
export interface ImpactEntry {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  /** Number, of a standard. */
  readonly code: string | null;
  readonly sector: SectorKey | null;
  readonly depth: number;
  readonly clause: string | null;
  readonly dated: boolean;
  readonly effect: ImpactEffect;
  /** Numbers from the standard that is withdrawn to the one that this names. */
  readonly path: readonly string[];
  /** Sorts as the entries are sorted: nearest first, then by kind, then by number or id. */
  readonly place: string;
}

const placeOf = (depth: number, kind: number, name: string) =>
  `${String(depth).padStart(3, '0')} ${String(kind).padStart(2, '0')} ${name}`;

/** All that a withdrawal touches, in order; `kinds` names the kinds in their order. */
export function impactEntries(
  { start, hits }: TouchedStandards,
  resting: RestingRows,
  { kinds, hasSuccessor }: { readonly kinds: readonly string[]; readonly hasSuccessor: boolean },
): ImpactEntry[] {
  // Nearest first, so that the path to the step before is there.
  const pathTo = new Map<string, readonly string[]>([[start.code, [start.code]]]);
  for (const { row, via } of hits) pathTo.set(row.code, [...(pathTo.get(via) ?? []), row.code]);
  const standards = hits.map(({ row, depth, clause, dated, via }): ImpactEntry => ({
    kind: STANDARDS,
    id: row.id,
    title: row.title,
    code: row.code,
    sector: row.sector,
    depth,
    clause,
    dated,
    effect: effectOf({ depth, dated }, hasSuccessor),
    path: pathTo.get(via) ?? [],
    place: placeOf(depth, kinds.indexOf(STANDARDS), row.sortKey),
  }));
  const others = resting.rows.map(({ kind, id, title, sector, depth, dated, via }): ImpactEntry => ({
    kind,
    id,
    title,
    code: null,
    sector,
    depth,
    clause: null,
    dated,
    effect: effectOf({ depth, dated }, hasSuccessor),
    path: pathTo.get(via) ?? [],
    place: placeOf(depth, kinds.indexOf(kind), id),
  }));
  return [...standards, ...others].sort((a, b) => (a.place < b.place ? -1 : 1));
}

/** By what a report counts, and the value that an entry has of it. */
export const figureFields: Readonly<Record<string, (entry: ImpactEntry) => string>> = {
  kind: ({ kind }) => kind,
  sector: ({ sector }) => sector ?? PROVINCE,
  depth: ({ depth }) => String(depth),
  directness: ({ depth }) => (depth === 1 ? 'DIRECT' : 'INDIRECT'),
  effect: ({ effect }) => effect,
};

/** Entries that have one value of one field. */
export interface EntryGroup {
  readonly field: string;
  readonly value: string;
  readonly entries: readonly ImpactEntry[];
}

/** The entries grouped by each field; of a field the groups hold every entry once. */
export function entryGroups(entries: readonly ImpactEntry[]): EntryGroup[] {
  return Object.entries(figureFields).flatMap(([field, valueOf]) => {
    const groups = new Map<string, ImpactEntry[]>();
    for (const entry of entries) {
      const group = groups.get(valueOf(entry));
      if (group) group.push(entry);
      else groups.set(valueOf(entry), [entry]);
    }
    return [...groups].map(([value, group]) => ({ field, value, entries: group }));
  });
}
