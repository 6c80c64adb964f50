import { makingOf } from '../../../shared/kernel/catalogue/makingRules';
import { sectorNamesOf } from '../../../shared/kernel/sectorKeys';
import { standardId } from '../../../shared/kernel/ids';
import { regionOfCreditCode } from '../directory/upsertOrganizations';
import type { CountableRow } from './CountableRow';

/** A standard as `npm run export` writes it, as far as rules ask. */
export interface ExportedStandard {
  readonly code: string;
  readonly sector: string;
  readonly replaces?: readonly (string | { readonly code: string; readonly partial?: boolean })[];
  readonly replacedBy?: readonly (string | { readonly code: string; readonly partial?: boolean })[];
  readonly drafting?: readonly (string | { readonly creditCode?: string; readonly role?: string })[];
  readonly [column: string]: unknown;
}

/** What others say replaces a standard: by the number of what replaces it. */
export type Replacements = Map<string, { readonly partial: boolean }[]>;

const partialOf = (told: string | { readonly partial?: boolean }) => ({
  partial: typeof told !== 'string' && (told.partial ?? false),
});

/** Notes what a standard says is put in its place. */
export function noteReplaced({ replacedBy = [] }: ExportedStandard, known: Replacements): void {
  for (const told of replacedBy) {
    const code = typeof told === 'string' ? told : told.code;
    known.set(code, [...(known.get(code) ?? []), partialOf(told)]);
  }
}

/** An exported standard as a row that rules count; the region of a body is the one that its credit code names. */
export function countableOfRecord(record: ExportedStandard, known: Replacements): CountableRow {
  const { code, sector, replaces = [], drafting = [] } = record;
  const text = (column: string) => {
    const value = record[column];
    return typeof value === 'string' ? value : null;
  };
  const names = [
    'level',
    'nature',
    'sector',
    'region',
    'issuedOn',
    'effectiveOn',
    'withdrawnOn',
    'provenance',
  ];
  return {
    kind: 'STANDARD',
    id: standardId(sectorNamesOf(sector.toLowerCase().replaceAll('_', '-')), code),
    fields: {
      ...Object.fromEntries(names.map((name) => [name, text(name)])),
      making: makingOf([...replaces.map(partialOf), ...(known.get(code) ?? [])]),
    },
    lists: {
      drafting: drafting.map((body, index) => {
        const { creditCode, role } = typeof body === 'string' ? {} : body;
        return {
          role: role ?? (index === 0 ? 'LEAD' : 'PARTICIPANT'),
          region: creditCode === undefined ? null : regionOfCreditCode(creditCode),
        };
      }),
    },
  };
}
