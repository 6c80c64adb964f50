import type { EntityManager } from 'typeorm';
import { changeRows, insertRows } from '../../../shared/database';
import { condition, isOneOf } from '../../../shared/kernel/listing/Condition';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';
import type { RowStates } from '../index/lastStates';
import type { RestingKind } from './restingKinds';

type Values = Readonly<Record<string, unknown>>;

/** A register of a sector whose rows rest on standards that they name. */
interface NamingRegister {
  /** What its rows are called among what rests on standards. */
  readonly name: string;
  /** Begins the ids of its rows. */
  readonly noun: string;
  readonly titleOf: (row: Values) => unknown;
  readonly codesOf: (row: Values) => readonly unknown[];
}

/** The registers of sectors that the impact of a withdrawal takes in: licence items, whose steps follow standards. */
const namingRegisters: readonly NamingRegister[] = [
  {
    name: 'licenceItems',
    noun: 'licence-item',
    titleOf: ({ name }) => name,
    codesOf: ({ standards }) => (standards as readonly Values[]).map(({ standardCode }) => standardCode),
  },
];

/** The register of a row of a sector; undefined for one of which nothing is asked. */
function registerOf(id: string): NamingRegister | undefined {
  return namingRegisters.find(({ noun }) => id.startsWith(`${noun}:`));
}

const columns = ['id', 'code', 'noun', 'sector', 'title'] as const;

/** Makes the index say which standards rows of a sector's registers name. */
export async function takeInNamings(
  manager: EntityManager,
  sector: SectorKey,
  states: RowStates,
): Promise<void> {
  const named = [...states].filter(([id]) => registerOf(id));
  if (named.length === 0) return;
  const which = isOneOf(
    'id',
    named.map(([id]) => id),
  );
  await changeRows(manager, `DELETE FROM sector_naming WHERE ${which.sql}`, which.values);
  const rows = named.flatMap(([id, row]) => {
    const register = registerOf(id);
    if (!register || row === null) return [];
    const codes = [...new Set(register.codesOf(row))];
    return codes.map((code) => [id, code, register.noun, sector, register.titleOf(row)]);
  });
  await insertRows(manager, 'sector_naming', columns, rows);
}

/** The kinds of thing in registers of sectors that rest on standards. */
export const sectorNamingKinds: readonly RestingKind[] = namingRegisters.map(({ name, noun }) => ({
  name,
  sources: [
    {
      from: 'sector_naming s',
      named: 's.code',
      title: 's.title',
      sector: 's.sector',
      which: () => [condition('s.noun = ?', noun)],
    },
  ],
}));
