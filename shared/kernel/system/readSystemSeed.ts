import { StandardNumber } from '../../numbers';
import type { PlainDate, Provenance } from '../catalogue/StandardFacts';
import { projectId } from '../ids';
import { readSeedRows, type SeedRow } from '../seed/readSeedRows';
import type { SectorNames } from '../sectorKeys';
import { ROOT_KEY } from './systemEdits';
import type { SystemEntryFact, SystemEntryKind, SystemFacts } from './SystemFacts';

/** An entry as a seed row tells it: `project` is a plan number. */
interface SystemEntrySeed {
  readonly kind: SystemEntryKind;
  readonly code?: string;
  readonly project?: string;
  readonly title?: string;
}

/** A node as a seed row tells it, with its entries in order; the first row is the root and tells of the version too. */
interface SystemNodeSeed {
  readonly key: string;
  readonly parent?: string;
  readonly number?: string;
  readonly title: string;
  readonly titleEn?: string;
  readonly source?: string;
  readonly publishedOn?: PlainDate;
  readonly provenance?: Provenance;
  readonly entries?: readonly SystemEntrySeed[];
}

function entriesOf(sector: SectorNames, { key: node, entries = [] }: SystemNodeSeed): SystemEntryFact[] {
  return entries.map(({ kind, code, project, title }, index) => {
    const parsed = code === undefined ? null : StandardNumber.tryParse(code);
    return {
      node,
      key: `${node}-${String(index + 1)}`,
      kind,
      code: parsed !== null && 'number' in parsed ? parsed.number.code : (code ?? null),
      project: project === undefined ? null : projectId(sector, project),
      title: title ?? null,
    };
  });
}

function systemOf(sector: SectorNames, rows: readonly SystemNodeSeed[], root: SystemNodeSeed): SystemFacts {
  return {
    number: 1,
    state: 'PUBLISHED',
    publishedOn: root.publishedOn ?? null,
    source: root.source ?? null,
    provenance: root.provenance ?? 'SOURCED',
    nodes: rows.map(({ key, parent, number, title, titleEn, source }) => ({
      key,
      parent: key === ROOT_KEY ? null : (parent ?? ROOT_KEY),
      number: number ?? null,
      title,
      titleEn: titleEn ?? null,
      source: source ?? null,
    })),
    entries: rows.flatMap((row) => entriesOf(sector, row)),
    moves: [],
  };
}

/** The tree a sector starts with, from `system.seed.jsonl` in its folder; none where it has no such file. */
export function readSystemSeed(sector: SectorNames): SystemFacts[] {
  const rows: readonly SeedRow[] = readSeedRows(sector.folder, 'system.seed.jsonl');
  const nodes = rows as unknown as readonly SystemNodeSeed[];
  const [root] = nodes;
  return root ? [systemOf(sector, nodes, root)] : [];
}
