import { changeRows, insertRows } from '../../../shared/database';
import { canonicalJson } from '../../../shared/kernel/changes/canonicalJson';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';
import { byRow, type RowReading, type Said } from '../index/RowReading';
import { namingRegisters } from './namingRegisters';
import type { SectorNaming } from './sectorNamingTable';

type Values = Readonly<Record<string, unknown>>;

const columns = ['id', 'code', 'noun', 'sector', 'title'] as const satisfies readonly (keyof SectorNaming)[];

/** The standards that a row names; none where it is of a register that is not read. */
function namingsOf(sector: SectorKey, id: string, row: Values): SectorNaming[] {
  const register = namingRegisters.find(({ noun }) => id.startsWith(`${noun}:`));
  if (!register) return [];
  const { noun, codesOf, titleOf } = register;
  return [...new Set(codesOf(row))].map((code) => ({ id, code, noun, sector, title: titleOf(row) }));
}

function said(namings: readonly SectorNaming[]): Said {
  const inOrder = (a: SectorNaming, b: SectorNaming) => (a.code < b.code ? -1 : 1);
  const rows = byRow(namings, ({ id }) => id);
  return new Map([...rows].map(([id, own]) => [id, canonicalJson(own.sort(inOrder))]));
}

/** Which standards rows of sectors' registers name. */
export const sectorNamingReading: RowReading = {
  nouns: namingRegisters.map(({ noun }) => noun),
  idColumn: 'id',
  kept: async (manager, which) =>
    said(
      (await manager.query(`SELECT ${columns.join(', ')} FROM sector_naming WHERE ${which.sql}`, [
        ...which.values,
      ])) as SectorNaming[],
    ),
  readOut: (sector, rows) => said(rows.flatMap((row) => namingsOf(sector, row.id, { ...row }))),
  takeIn: async (manager, sector, states) => {
    const isRead = (id: string) => namingRegisters.some(({ noun }) => id.startsWith(`${noun}:`));
    const ids = [...states.keys()].filter(isRead);
    if (ids.length === 0) return;
    const which = isOneOf('id', ids);
    await changeRows(manager, `DELETE FROM sector_naming WHERE ${which.sql}`, which.values);
    const namings = ids.flatMap((id) => {
      const row = states.get(id);
      return row ? namingsOf(sector, id, row) : [];
    });
    const rows = namings.map((naming) => columns.map((column) => naming[column]));
    await insertRows(manager, 'sector_naming', columns, rows);
  },
};
