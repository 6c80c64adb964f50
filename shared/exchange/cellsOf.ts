import { isDeepStrictEqual } from 'node:util';
import type { ColumnKey } from './columns';
import { standardColumns } from './columns';
import type { ExchangeRow, WritingOptions } from './ExchangeRow';
import { readAdoptions } from './fields/readAdoptions';
import { readCommittee } from './fields/readBodies';
import { readList } from './fields/readList';
import { splitNumbers } from './fields/readNumbers';
import { ownCell } from './fields/ownValue';
import { Refusals } from './fields/Refusals';
import { recordOf } from './recordOf';

const numberColumns: readonly ColumnKey[] = ['replaces', 'replacedBy', 'references'];

/** A list as one text, if that is read back as the same list; as JSON otherwise. */
function listCell(key: ColumnKey, items: readonly unknown[]): string {
  const plain = items.every((item) => typeof item === 'string') ? items.join('; ') : undefined;
  if (plain === undefined) return JSON.stringify(items);
  const split = numberColumns.includes(key) ? splitNumbers : undefined;
  return isDeepStrictEqual(readList(plain, split), items) ? plain : JSON.stringify(items);
}

type Adoptions = ExchangeRow['facts']['adoptions'];

function adoptionCell(adoptions: Adoptions): string {
  const plain = adoptions.map(({ document, degree }) => `${document} (${degree})`).join('; ');
  const same = isDeepStrictEqual(readAdoptions('adopts', plain, new Refusals()), adoptions);
  return same ? plain : JSON.stringify(adoptions.map(({ document, degree }) => ({ code: document, degree })));
}

type Committee = ExchangeRow['facts']['committee'];

function committeeCell(committee: Committee): string {
  if (committee === null) return '';
  const { code, name } = committee;
  const plain = code === null || code === name ? name : `${code} ${name}`;
  const same = isDeepStrictEqual(readCommittee('committee', plain, new Refusals()), committee);
  return same ? plain : JSON.stringify(committee);
}

/** The headings of a table: the columns of the exchange record, then the sectors' own. */
export function headingRow({ ownColumns }: WritingOptions): string[] {
  return [
    ...standardColumns.columns.map(({ heading }) => heading),
    ...ownColumns.map((name) => `own.${name}`),
  ];
}

/** A standard as the cells of a table, in the order of `headingRow`. Reading them gives the standard back. */
export function cellsOf(row: ExchangeRow, { ownColumns, today }: WritingOptions): string[] {
  const record = recordOf(row, today);
  const common = standardColumns.columns.map(({ key }) => {
    if (key === 'adopts') return adoptionCell(row.facts.adoptions);
    if (key === 'committee') return committeeCell(row.facts.committee);
    const value = record[key];
    return Array.isArray(value) ? listCell(key, value) : String(value ?? '');
  });
  return [...common, ...ownColumns.map((name) => ownCell(row.facts.own[name] ?? null))];
}
