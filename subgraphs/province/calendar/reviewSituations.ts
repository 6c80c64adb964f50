import type { EntityManager } from 'typeorm';
import { withdrawalOf, type CitedEdition } from '../../../shared/kernel/calendar/reviewDueRules';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import { StandardNumber } from '../../../shared/numbers';
import type { CitedName, CitingStandard } from './CitingStandard';

/** A document that a standard cites and that no longer applies from a day on. */
export interface CitedWithdrawal {
  /** Its number as it is cited. */
  readonly code: string;
  readonly withdrawnOn: PlainDate;
}

/** A review proposal that is open. */
export interface OpenProposal {
  readonly evaluationId: string;
  readonly openedOn: PlainDate;
}

/** A standard of the index, and all that decides when it is due for review. */
export interface PlacedSituation extends CitingStandard {
  readonly cited: readonly CitedWithdrawal[];
  readonly proposals: readonly OpenProposal[];
}

/** Names of one statement, each twice: SQLite takes 32,766 values. */
const NAMES_AT_ONCE = 7_000;

interface EditionRow {
  readonly named: string;
  readonly code: string;
  readonly withdrawnOn: PlainDate | null;
}

function isAmendment(code: string): boolean {
  const parsed = StandardNumber.tryParse(code);
  return 'number' in parsed && parsed.number.amendment !== null;
}

/** The editions that these names may mean; of a dated one only where it was withdrawn. */
async function editionsNamed(manager: EntityManager, names: readonly CitedName[]): Promise<EditionRow[]> {
  const named = (isDated: boolean) => names.filter(({ dated }) => dated === isDated).map(({ code }) => code);
  const [dated, undated] = [named(true), named(false)];
  const joined = 'joint_member m JOIN standard s ON s.serial = m.serial';
  const parts = [
    { column: 's.code', from: 'standard s', codes: dated },
    { column: 's.base', from: 'standard s', codes: undated },
    { column: 'm.code', from: joined, codes: dated },
    { column: 'm.base', from: joined, codes: undated },
  ].filter(({ codes }) => codes.length > 0);
  const selects = parts.map(({ column, from, codes }) => {
    const which = isOneOf(column, codes);
    const withdrawn = codes === dated ? ' AND s.withdrawnOn IS NOT NULL' : '';
    const sql = `SELECT ${column} AS named, s.code AS code, s.withdrawnOn AS withdrawnOn FROM ${from} WHERE ${which.sql}${withdrawn}`;
    return { sql, values: which.values };
  });
  return (await manager.query(
    selects.map(({ sql }) => sql).join(' UNION ALL '),
    selects.flatMap(({ values }) => values),
  )) as EditionRow[];
}

const asCited = ({ code, withdrawnOn }: EditionRow): CitedEdition => ({
  withdrawnOn,
  isAmendment: isAmendment(code),
});

/** From which days on the documents with these names no longer apply; those that do are left out. */
async function withdrawals(
  manager: EntityManager,
  names: readonly CitedName[],
): Promise<Map<string, PlainDate>> {
  const editions = new Map<string, EditionRow[]>();
  for (let start = 0; start < names.length; start += NAMES_AT_ONCE) {
    const part = names.slice(start, start + NAMES_AT_ONCE);
    for (const edition of await editionsNamed(manager, part)) {
      const known = editions.get(edition.named);
      if (known) known.push(edition);
      else editions.set(edition.named, [edition]);
    }
  }
  const days = new Map<string, PlainDate>();
  for (const [name, all] of editions) {
    // Of most names every edition applies: their numbers need not be read.
    if (all.every((edition) => edition.withdrawnOn === null)) continue;
    const withdrawnOn = withdrawalOf(all.map(asCited));
    if (withdrawnOn !== null) days.set(name, withdrawnOn);
  }
  return days;
}

/** The open review proposals of standards, by number: one statement. */
async function openProposals(
  manager: EntityManager,
  codes: readonly string[],
): Promise<Map<string, OpenProposal[]>> {
  const which = isOneOf('standardCode', codes);
  const rows = (await manager.query(
    `SELECT standardCode, evaluationId, openedOn FROM review_proposal
      WHERE ${which.sql} AND settledOn IS NULL ORDER BY openedOn, serial`,
    [...which.values],
  )) as (OpenProposal & { readonly standardCode: string })[];
  const byCode = new Map<string, OpenProposal[]>();
  for (const { standardCode, evaluationId, openedOn } of rows)
    byCode.set(standardCode, [...(byCode.get(standardCode) ?? []), { evaluationId, openedOn }]);
  return byCode;
}

/** All that decides when standards are due for review: two statements for all, one more for each 7,000 documents cited. */
export async function reviewSituations(
  manager: EntityManager,
  standards: readonly CitingStandard[],
): Promise<PlacedSituation[]> {
  if (standards.length === 0) return [];
  const names = new Map(standards.flatMap(({ cites }) => cites.map((name) => [name.code, name])));
  const days = await withdrawals(manager, [...names.values()]);
  const proposals = await openProposals(
    manager,
    standards.map(({ code }) => code),
  );
  return standards.map((standard) => ({
    ...standard,
    cited: citedIn(standard.cites, days),
    proposals: proposals.get(standard.code) ?? [],
  }));
}

/** Each document once, by the number under which it is cited. */
function citedIn(cites: readonly CitedName[], days: ReadonlyMap<string, PlainDate>): CitedWithdrawal[] {
  if (cites.length === 0) return [];
  const withdrawn = new Map<string, PlainDate>();
  for (const { code } of cites) {
    const day = days.get(code);
    if (day !== undefined) withdrawn.set(code, day);
  }
  return [...withdrawn].map(([code, withdrawnOn]) => ({ code, withdrawnOn }));
}
