import type { EntityManager } from 'typeorm';
import { lossesOf, type CitedEdition, type CitedLoss } from '../../../shared/kernel/calendar/citedEditions';
import { inForceFrom } from '../../../shared/kernel/catalogue/standardRules';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { allOf, condition, isOneOf, type Condition } from '../../../shared/kernel/listing/Condition';
import { inParts } from '../../../shared/kernel/listing/inParts';
import type { RowSource } from '../../../shared/kernel/listing/rowSources';
import { StandardNumber } from '../../../shared/numbers';
import { rowsOfMembers } from '../index/jointNumbers';
import type { CitedName } from './CalendarStandard';
import { timesOf, type KnownTimes } from './knownTimes';

/** An edition that a name may mean, as it was known for a time. */
export interface NamedEdition extends CitedEdition, KnownTimes {}

function isAmendment(code: string): boolean {
  const parsed = StandardNumber.tryParse(code);
  return 'number' in parsed && parsed.number.amendment !== null;
}

/** A place where a standard `s` of a source is found by a name. */
interface NamePlace {
  readonly column: string;
  readonly from: string;
  readonly codes: readonly string[];
}

/** Where the standards are found that these names may mean, which of joint ones are those of members too. */
function placesOf({ table }: RowSource, names: readonly CitedName[]): NamePlace[] {
  const named = (isDated: boolean) => names.filter(({ dated }) => dated === isDated).map(({ code }) => code);
  const [dated, undated] = [named(true), named(false)];
  const own = `${table} s`;
  const joint = rowsOfMembers(table);
  return [
    { column: 's.code', from: own, codes: dated },
    { column: 's.base', from: own, codes: undated },
    { column: 'm.code', from: joint, codes: dated },
    { column: 'm.base', from: joint, codes: undated },
  ].filter(({ codes }) => codes.length > 0);
}

async function readNamed<Row>(
  manager: EntityManager,
  names: readonly CitedName[],
  select: (place: NamePlace) => Condition,
  source: RowSource,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const part of inParts(names)) {
    const selects = placesOf(source, part).map(select);
    const found = (await manager.query(
      selects.map(({ sql }) => sql).join(' UNION ALL '),
      selects.flatMap(({ values }) => values),
    )) as Row[];
    for (const row of found) rows.push(row);
  }
  return rows;
}

/** Of these names those of which an edition is withdrawn, or is to be: found in indexes alone. */
export async function namesOfWithdrawn(
  manager: EntityManager,
  source: RowSource,
  names: readonly CitedName[],
): Promise<Set<string>> {
  const select = ({ column, from, codes }: NamePlace) => {
    const which = isOneOf(column, codes);
    return condition(
      `SELECT ${column} AS named FROM ${from} WHERE ${which.sql} AND s.withdrawnOn IS NOT NULL`,
      ...which.values,
    );
  };
  const rows = await readNamed<{ readonly named: string }>(manager, names, select, source);
  return new Set(rows.map(({ named }) => named));
}

interface EditionRow extends KnownTimes {
  readonly named: string;
  readonly code: string;
  readonly issuedOn: PlainDate | null;
  readonly effectiveOn: PlainDate | null;
  readonly withdrawnOn: PlainDate | null;
}

/** The editions that these names may mean, by name, as sources have them: a statement a source for each 7,000 names. */
export async function editionsNamed(
  manager: EntityManager,
  names: readonly CitedName[],
  sources: readonly RowSource[],
): Promise<Map<string, NamedEdition[]>> {
  const editions = new Map<string, NamedEdition[]>();
  for (const source of sources) {
    const select = ({ column, from, codes }: NamePlace) => {
      const which = allOf([isOneOf(column, codes), ...source.meant('s')]);
      return condition(
        `SELECT ${column} AS named, s.code AS code, s.issuedOn AS issuedOn, s.effectiveOn AS effectiveOn,
                s.withdrawnOn AS withdrawnOn, ${timesOf(source, 's')}
           FROM ${from} WHERE ${which.sql}`,
        ...which.values,
      );
    };
    for (const { named, code, issuedOn, effectiveOn, ...row } of await readNamed<EditionRow>(
      manager,
      names,
      select,
      source,
    )) {
      const days = { issuedOn: issuedOn ?? inForceFrom({ issuedOn, effectiveOn }) };
      const edition = { ...row, ...days, isAmendment: isAmendment(code) };
      const known = editions.get(named);
      if (known) known.push(edition);
      else editions.set(named, [edition]);
    }
  }
  return editions;
}

/** When the documents with a name do not apply; most do without end, so that nothing need be compared. */
export const lossesOfName = (editions: readonly NamedEdition[]): CitedLoss[] =>
  editions.every(({ withdrawnOn }) => withdrawnOn === null) ? [] : lossesOf(editions);
