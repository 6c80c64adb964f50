import DataLoader from 'dataloader';
import type { Database } from '../../../shared/database';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';
import type { SystemMoveFact } from '../../../shared/kernel/system';
import { moveOfRow } from '../../../shared/kernel/system/SystemStore';
import type { SystemMoveRow } from '../../../shared/kernel/system/systemTables';

/** A node of a sector, up to a version of its tree. */
export interface MovedNode {
  readonly sector: SectorKey;
  readonly key: string;
  readonly version: number;
}

/** A move and the version of the tree in which it happened. */
export interface VersionedMove extends SystemMoveFact {
  readonly version: number;
}

/** The moves of nodes, the last first: one statement for all nodes of a request. */
export type SystemMoveLoader = DataLoader<MovedNode, VersionedMove[], string>;

/** Most moves that are told of one node. */
export const MOST_MOVES = 100;

type Row = SystemMoveRow & { readonly sector: SectorKey; readonly number: number };

/** Makes the loader. */
export function systemMoveLoader(database: Database): SystemMoveLoader {
  return new DataLoader(
    async (nodes: readonly MovedNode[]) => {
      const sectors = isOneOf('s.sector', [...new Set(nodes.map(({ sector }) => sector))]);
      const keys = isOneOf('m.nodeKey', [...new Set(nodes.map(({ key }) => key))]);
      const rows = (await database.reader.query(
        `SELECT m.*, s.sector, s.number FROM standard_system_move m JOIN standard_system s ON s.serial = m.serial
          WHERE ${keys.sql} AND ${sectors.sql} ORDER BY s.number DESC, m.ordinal DESC`,
        [...keys.values, ...sectors.values],
      )) as Row[];
      return nodes.map(({ sector, key, version }) =>
        rows
          .filter((row) => row.sector === sector && row.nodeKey === key && row.number <= version)
          .slice(0, MOST_MOVES)
          .map((row) => ({ ...moveOfRow(row), version: row.number })),
      );
    },
    { cacheKeyFn: ({ sector, key, version }) => `${sector} ${key} ${String(version)}` },
  );
}
