import type { EntityManager } from 'typeorm';
import { changeRows, insertRows, upsertRows } from '../../../shared/database';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import { inParts } from '../../../shared/kernel/listing/inParts';
import { rowsNow } from '../../../shared/kernel/listing/rowSources';
import { readCalendarStandards, type CalendarStandard, type CitedName } from './CalendarStandard';
import { calendarRows, isOpen, type CalendarRow } from './calendarRows';
import { editionsNamed, namesOfWithdrawn, type NamedEdition } from './citedNames';
import { proposalsEverOf, type KnownProposal } from './knownProposals';
import { anyChangedSince, everKnown } from './knownTimes';
import { STILL_KNOWN } from './reviewDueTable';

const DAYS = ['dueOn', 'ageOn', 'citedOn', 'lowOn', 'onFrom', 'knownFrom'] as const;
const COLUMNS = ['serial', 'sector', 'regionCode', ...DAYS] as const;
const VERSION_COLUMNS = ['standardId', ...COLUMNS, 'onTo', 'knownTo'] as const;

/** Standards whose calendar may have changed. */
export interface CalendarChange {
  /** Those that came and were nothing else before, as they are. */
  readonly fresh: readonly CalendarStandard[];
  /** Those that were known as something else before, as they are. */
  readonly changed: readonly CalendarStandard[];
  /** The ids of those that are no more. */
  readonly gone: readonly string[];
}

/** The first moment at which any of them came to be known. */
const firstOf = (standards: readonly CalendarStandard[]) =>
  standards.reduce(
    (first, { knownFrom }) => ((knownFrom ?? '') < first ? (knownFrom ?? '') : first),
    STILL_KNOWN,
  );

/** Of what standards cite, the editions of those names of which one is withdrawn, or was known to be. */
async function editionsLost(
  manager: EntityManager,
  standards: readonly CalendarStandard[],
): Promise<Map<string, NamedEdition[]>> {
  const names = new Map<string, CitedName>();
  for (const { cites } of standards) for (const name of cites) names.set(name.code, name);
  if (names.size === 0) return new Map();
  const sources = (await anyChangedSince(manager, firstOf(standards)))
    ? everKnown('standard')
    : [rowsNow('standard')];
  const lost = new Map<string, CitedName>();
  for (const source of sources) {
    const asked = [...names.values()].filter(({ code }) => !lost.has(code));
    for (const code of await namesOfWithdrawn(manager, source, asked)) {
      const name = names.get(code);
      if (name) lost.set(code, name);
    }
  }
  return editionsNamed(manager, [...lost.values()], sources);
}

const NONE: readonly KnownProposal[] = [];

const NO_EDITIONS: ReadonlyMap<string, NamedEdition[]> = new Map();

/** The editions that some states of a standard may mean. */
function citedBy(
  states: readonly CalendarStandard[],
  editions: ReadonlyMap<string, NamedEdition[]>,
): ReadonlyMap<string, NamedEdition[]> {
  let named: Map<string, NamedEdition[]> | undefined;
  for (const { cites } of states)
    for (const { code } of cites) {
      const found = editions.get(code);
      if (found) (named ??= new Map()).set(code, found);
    }
  return named ?? NO_EDITIONS;
}

/** The states of each standard together. */
function byId(states: readonly CalendarStandard[]): Iterable<CalendarStandard[]> {
  const own = new Map<string, CalendarStandard[]>();
  for (const state of states) {
    const known = own.get(state.id);
    if (known) known.push(state);
    else own.set(state.id, [state]);
  }
  return own.values();
}

/** Makes the review calendar say what these standards, and the index around them, say now and were known to say. */
export async function writeReviewDue(
  manager: EntityManager,
  { fresh, changed, gone }: CalendarChange,
): Promise<void> {
  const ids = [...changed.map(({ id }) => id), ...gone];
  const [, before] = everKnown('standard');
  const past = await readCalendarStandards(manager, 'id', ids, [before]);
  const all = [...fresh, ...changed, ...past];
  const editions = await editionsLost(manager, all);
  const codes = [...new Set(all.map(({ code }) => code))];
  const proposals = await proposalsEverOf(manager, codes);
  const [open, over]: [CalendarRow[], CalendarRow[]] = [[], []];
  const tell = (states: readonly CalendarStandard[]) => {
    const ofStandard = proposals.get(states[0]?.code ?? '') ?? NONE;
    const facts = { states, editions: citedBy(states, editions), proposals: ofStandard };
    for (const row of calendarRows(facts)) (isOpen(row) ? open : over).push(row);
  };
  for (const standard of fresh) tell([standard]);
  for (const states of byId([...changed, ...past])) tell(states);
  await writeOpen(manager, [...fresh, ...changed], open);
  await writeOver(manager, ids, over);
}

/** The rows of the calendar as it is. */
async function writeOpen(
  manager: EntityManager,
  standards: readonly CalendarStandard[],
  rows: readonly CalendarRow[],
): Promise<void> {
  const due = new Set(rows.map(({ serial }) => serial));
  const idle = standards.filter(({ serial }) => !due.has(serial)).map(({ serial }) => serial);
  await removeReviewDue(manager, idle);
  const values = rows.map((row) => COLUMNS.map((column) => row[column]));
  await upsertRows(manager, 'review_due', COLUMNS, ['serial'], values);
}

/** Rows as they are written, by standard. */
function byStandard(rows: readonly CalendarRow[]): Map<string, unknown[][]> {
  const values = new Map<string, unknown[][]>();
  for (const row of rows) {
    const own = VERSION_COLUMNS.map((column) => row[column]);
    const known = values.get(row.standardId);
    if (known) known.push(own);
    else values.set(row.standardId, [own]);
  }
  return values;
}

/** What is over, or is no longer known, of standards: written anew where it is another. */
async function writeOver(
  manager: EntityManager,
  changed: readonly string[],
  rows: readonly CalendarRow[],
): Promise<void> {
  const told = byStandard(rows);
  const which = isOneOf('standardId', changed);
  const read =
    changed.length === 0
      ? []
      : await manager.query(
          `SELECT ${VERSION_COLUMNS.join(', ')} FROM review_due_version WHERE ${which.sql} ORDER BY place`,
          [...which.values],
        );
  const kept = byStandard(read as CalendarRow[]);
  const isSame = (id: string) => JSON.stringify(told.get(id)) === JSON.stringify(kept.get(id));
  const others = isOneOf(
    'standardId',
    [...kept.keys()].filter((id) => !isSame(id)),
  );
  if (others.values.length > 0)
    await changeRows(manager, `DELETE FROM review_due_version WHERE ${others.sql}`, others.values);
  const written = [...told].filter(([id]) => !isSame(id)).flatMap(([, own]) => own);
  await insertRows(manager, 'review_due_version', VERSION_COLUMNS, written);
}

/** Takes standards out of the review calendar as it is. */
export async function removeReviewDue(manager: EntityManager, serials: readonly number[]): Promise<void> {
  if (serials.length === 0) return;
  const which = isOneOf('serial', serials);
  await changeRows(manager, `DELETE FROM review_due WHERE ${which.sql}`, which.values);
}

/** Makes the review calendar say of the standards with these serials what the tables of the index say. */
export async function refreshReviewDue(manager: EntityManager, serials: readonly number[]): Promise<void> {
  for (const part of inParts(serials)) {
    const changed = await readCalendarStandards(manager, 'serial', part, [rowsNow('standard')]);
    await writeReviewDue(manager, { fresh: [], changed, gone: [] });
  }
}
