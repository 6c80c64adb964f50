import { condition } from '../../../shared/kernel/listing/Condition';
import type { RestingKind } from './restingKinds';

type Values = Readonly<Record<string, unknown>>;

/** A register of a sector whose rows rest on standards that they name. */
interface NamingRegister {
  /** What its rows are called among what rests on standards. */
  readonly name: string;
  /** Begins the ids of its rows. */
  readonly noun: string;
  readonly titleOf: (row: Values) => string;
  readonly codesOf: (row: Values) => readonly string[];
}

/** The registers of sectors that the impact of a withdrawal takes in: licence items, whose steps follow standards. */
export const namingRegisters: readonly NamingRegister[] = [
  {
    name: 'licenceItems',
    noun: 'licence-item',
    titleOf: ({ name }) => String(name as string),
    codesOf: ({ standards }) =>
      (standards as readonly { readonly standardCode: string }[]).map(({ standardCode }) => standardCode),
  },
];

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
