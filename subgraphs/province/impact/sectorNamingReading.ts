import { isOneOf } from '../../../shared/kernel/listing/Condition';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';
import { keptItems, replaceItems, saidBy, type ReadTable, type RowReading } from '../index/RowReading';
import { namingRegisters } from './namingRegisters';
import type { SectorNaming } from './sectorNamingTable';

type Values = Readonly<Record<string, unknown>>;

const namings: ReadTable<SectorNaming> = {
  table: 'sector_naming',
  columns: ['id', 'code', 'noun', 'sector', 'title'],
  idColumn: 'id',
  itemColumn: 'code',
};

const registerOf = (id: string) => namingRegisters.find(({ noun }) => id.startsWith(`${noun}:`));

/** The standards that a row names; none where it is gone, or of a register that is not read. */
function namingsOf(sector: SectorKey, id: string, row: Values | null): SectorNaming[] {
  const register = registerOf(id);
  if (!register || !row) return [];
  const { noun, codesOf, titleOf } = register;
  return [...new Set(codesOf(row))].map((code) => ({ id, code, noun, sector, title: titleOf(row) }));
}

/** Which standards rows of sectors' registers name. */
export const sectorNamingReading: RowReading = {
  nouns: namingRegisters.map(({ noun }) => noun),
  idColumn: namings.idColumn,
  kept: async (manager, which) => saidBy(namings, await keptItems(manager, namings, which)),
  readOut: (sector, rows) =>
    saidBy(
      namings,
      rows.flatMap((row) => namingsOf(sector, row.id, { ...row })),
    ),
  takeIn: async (manager, sector, states) => {
    const ids = [...states.keys()].filter((id) => registerOf(id) !== undefined);
    if (ids.length === 0) return;
    const items = ids.flatMap((id) => namingsOf(sector, id, states.get(id) ?? null));
    await replaceItems(manager, namings, isOneOf(namings.idColumn, ids), items);
  },
};
