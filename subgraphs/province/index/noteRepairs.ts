import type { EntityManager } from 'typeorm';
import { insertRows } from '../../../shared/database';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';
import type { RepairKind } from './indexTables';

/** A row that differed from its sector's and was put right. */
export interface Repair {
  readonly entity: string;
  readonly kind: RepairKind;
}

/** Keeps a record of repairs, within the transaction that makes them; `at` in ISO 8601. */
export async function noteRepairs(
  manager: EntityManager,
  { at, sector }: { readonly at: string; readonly sector: SectorKey },
  repairs: readonly Repair[],
): Promise<void> {
  const rows = repairs.map(({ entity, kind }) => [at, sector, entity, kind]);
  await insertRows(manager, 'index_repair', ['at', 'sector', 'entity', 'kind'], rows);
}
