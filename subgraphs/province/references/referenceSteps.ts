import type { Database } from '../../../shared/database';
import type { StandardRow } from '../../../shared/kernel/catalogue/rowsOfFacts';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { membersOf } from '../../../shared/numbers';
import { editionMeant } from '../lookup/editionRules';
import type { Step, StepsFrom } from './walkReferences';

/** A reference with the standard at its other end. */
type ReferenceRow = StandardRow & {
  readonly named: string;
  readonly clause: string | null;
  readonly dated: number | boolean;
};

/**
 * Which standards cite these: by their number where the reference is dated, by the number without its year where not;
 * joint ones by the numbers of their members too.
 */
export function citingSteps(database: Database): StepsFrom {
  return async (standards) => {
    const serialsOf = new Map<string, number[]>();
    for (const { serial, code, base } of standards) {
      const members = membersOf(code).flatMap((member) => [member.code, member.base]);
      for (const name of new Set([code, base, ...members]))
        serialsOf.set(name, [...(serialsOf.get(name) ?? []), serial]);
    }
    const named = isOneOf('r.code', [...serialsOf.keys()]);
    const rows = (await database.reader.query(
      `SELECT s.*, r.code AS named, r.clause AS clause, r.dated AS dated
         FROM standard_reference r JOIN standard s ON s.serial = r.serial
        WHERE ${named.sql} ORDER BY s.sortKey, r.ordinal`,
      [...named.values],
    )) as ReferenceRow[];
    return rows.flatMap((row) => (serialsOf.get(row.named) ?? []).map((from) => stepTo(row, from)));
  };
}

type CitedRow = ReferenceRow & { readonly citing: number; readonly place: number };

/** In the order in which each standard gives its references; sorting long rows would make MariaDB write them to disk. */
function inOrderGiven(rows: readonly CitedRow[]): CitedRow[] {
  return [...rows].sort((a, b) => a.citing - b.citing || a.place - b.place);
}

/** Which standards these cite; of an undated reference the edition it means on the day. */
export function citedSteps(database: Database, today: PlainDate): StepsFrom {
  return async (standards) => {
    const citing = isOneOf(
      'r.serial',
      standards.map(({ serial }) => serial),
    );
    const meeting = (standard: string, dated: 0 | 1) =>
      `SELECT s.*, r.serial AS citing, r.ordinal AS place, r.code AS named, r.clause AS clause, r.dated AS dated
         FROM standard_reference r ${standard} WHERE r.dated = ${String(dated)} AND ${citing.sql}`;
    const named = [
      meeting('JOIN standard s ON s.code = r.code', 1),
      meeting('JOIN standard s ON s.base = r.code', 0),
      meeting('JOIN joint_member m ON m.code = r.code JOIN standard s ON s.serial = m.serial', 1),
      meeting('JOIN joint_member m ON m.base = r.code JOIN standard s ON s.serial = m.serial', 0),
    ];
    const rows = (await database.reader.query(
      named.join(' UNION ALL '),
      named.flatMap(() => citing.values),
    )) as CitedRow[];
    const editions = new Map<string, CitedRow[]>();
    for (const row of inOrderGiven(rows)) {
      const reference = `${String(row.citing)} ${row.named}`;
      const group = editions.get(reference);
      if (group) group.push(row);
      else editions.set(reference, [row]);
    }
    return [...editions.values()].flatMap((group) => {
      const meant = editionMeant(group, today);
      return meant ? [stepTo(meant, meant.citing)] : [];
    });
  };
}

function stepTo(row: ReferenceRow, from: number): Step {
  return { from, row, clause: row.clause, dated: Boolean(row.dated) };
}
