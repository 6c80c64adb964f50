import { RecordStore, type RecordShape } from '../records/RecordStore';
import type { StoredSystem, SystemEntryFact, SystemMoveFact, SystemNodeFact } from './SystemFacts';
import type { SystemEntryRow, SystemMoveRow, SystemNodeRow, SystemRow } from './systemTables';

const columns = [
  'serial',
  'id',
  'sector',
  'number',
  'state',
  'publishedOn',
  'source',
  'provenance',
  'version',
] as const satisfies readonly (keyof SystemRow)[];

/** A row as a node. */
export function nodeOfRow(row: SystemNodeRow): SystemNodeFact {
  const { nodeKey: key, parentKey: parent, number, title, titleEn, source } = row;
  return { key, parent, number, title, titleEn, source };
}

/** A row as an entry. */
export function entryOfRow(row: SystemEntryRow): SystemEntryFact {
  const { nodeKey: node, entryKey: key, kind, code, projectId: project, title } = row;
  return { node, key, kind, code, project, title };
}

/** A row as a move. */
export function moveOfRow(row: SystemMoveRow): SystemMoveFact {
  const { nodeKey: node, fromKey: from, toKey: to, movedOn: on, actor: by } = row;
  return { node, from, to, on, by };
}

type Lists = {
  readonly nodes: readonly SystemNodeRow[];
  readonly entries: readonly SystemEntryRow[];
  readonly moves: readonly SystemMoveRow[];
};

const shape: RecordShape<StoredSystem> = {
  table: 'standard_system',
  columns,
  parts: {
    nodes: {
      table: 'standard_system_node',
      columns: ['nodeKey', 'parentKey', 'number', 'title', 'titleEn', 'source'],
      itemsOf: ({ nodes }) =>
        nodes.map(({ key, parent, number, title, titleEn, source }) => [
          key,
          parent,
          number,
          title,
          titleEn,
          source,
        ]),
    },
    entries: {
      table: 'standard_system_entry',
      columns: ['nodeKey', 'entryKey', 'kind', 'code', 'projectId', 'title'],
      itemsOf: ({ entries }) =>
        entries.map(({ node, key, kind, code, project, title }) => [node, key, kind, code, project, title]),
    },
    moves: {
      table: 'standard_system_move',
      columns: ['nodeKey', 'fromKey', 'toKey', 'movedOn', 'actor'],
      itemsOf: ({ moves }) => moves.map(({ node, from, to, on, by }) => [node, from, to, on, by]),
    },
  },
  rowOf: (sector, facts, serial) => ({ ...facts, sector, serial }),
  recordOf: (row: SystemRow, { nodes, entries, moves }: Lists): StoredSystem => ({
    id: row.id,
    version: row.version,
    number: row.number,
    state: row.state,
    publishedOn: row.publishedOn,
    source: row.source,
    provenance: row.provenance,
    nodes: nodes.map(nodeOfRow),
    entries: entries.map(entryOfRow),
    moves: moves.map(moveOfRow),
  }),
};

/** The tables of trees in one database. */
export class SystemStore extends RecordStore<StoredSystem> {
  constructor() {
    super(shape);
  }
}
