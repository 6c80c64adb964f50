import type { EntityManager } from 'typeorm';
import { fieldProblem, type FieldProblem } from '../../errors';
import { statusOn, type StandardStatus } from '../catalogue/standardRules';
import type { PlainDate, StoredStandard } from '../catalogue/StandardFacts';
import type { Register, RowFacts } from './defineRegister';
import type { NamedList, RegisterTables } from './RegisterTables';

/** What rows may name by key: the rows of a register, or pilots. */
export interface KeptRecords {
  /** What one of them is called, e.g. `emission-factor`. */
  readonly noun: string;
  readonly idOf: (key: string) => string;
  readonly store: {
    serialsOf(manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, number>>;
    findByIds(manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, object>>;
  };
}

/** Where it is looked up what rows name. */
export interface LinkTargets {
  /** By the name of its list: a register's, or `pilots`. */
  keptBy(list: string): KeptRecords;
  /** Those standards of the owner's own catalogue that have one of these numbers, by number. */
  standards(manager: EntityManager, codes: readonly string[]): Promise<ReadonlyMap<string, StoredStandard>>;
}

/** A key that a field of a row holds, and the list that is to have it. */
interface Link {
  readonly list: string;
  readonly field: string;
  readonly key: string;
}

type Values = Readonly<Record<string, unknown>>;

function linksIn(refers: Register['refers'], values: Values, path = ''): Link[] {
  return Object.entries(refers).flatMap(([column, list]) => {
    const key = values[column];
    if (list === undefined || typeof key !== 'string') return [];
    return [{ list, field: `${path}${column}`, key }];
  });
}

function linksInList({ name, list }: NamedList, facts: RowFacts): Link[] {
  const items = facts[name] as readonly Values[];
  return items.flatMap((item, index) => linksIn(list.refers ?? {}, item, `${name}[${String(index)}].`));
}

/** The links of a row and of its items. */
function linksOf({ register, lists }: RegisterTables, facts: RowFacts): Link[] {
  return [...linksIn(register.refers, facts), ...lists.flatMap((each) => linksInList(each, facts))];
}

const reasons: Record<Exclude<StandardStatus, 'IN_FORCE'>, string> = {
  UPCOMING: 'was not in force yet',
  WITHDRAWN: 'was no longer in force',
};

/** Why a standard is none that was in force on a day; nothing where it was. */
function standardProblems(
  { field, key }: Omit<Link, 'list'>,
  standard: StoredStandard | null,
  day: PlainDate,
): FieldProblem[] {
  if (standard === null) return [fieldProblem(field, key, 'is in no catalogue here')];
  const status = statusOn(standard, day);
  return status === 'IN_FORCE' ? [] : [fieldProblem(field, key, `${reasons[status]} on ${day}`)];
}

/** The links of several rows to one list that have not got what they name: one statement. */
async function lostLinks(
  manager: EntityManager,
  { noun, idOf, store }: KeptRecords,
  links: readonly Link[][],
): Promise<FieldProblem[][]> {
  const keys = new Set(links.flat().map(({ key }) => idOf(key)));
  const known = await store.serialsOf(manager, [...keys]);
  const problem = `is the key of no ${noun} registered here`;
  return links.map((ofRow) =>
    ofRow
      .filter(({ key }) => !known.has(idOf(key)))
      .map(({ field, key }) => fieldProblem(field, key, problem)),
  );
}

/**
 * What rows name that is not there, or was not in force: one statement for each list and one for standards, however many
 * the rows are. @returns the problems of each, in order
 */
export async function brokenLinks(
  manager: EntityManager,
  tables: RegisterTables,
  rows: readonly RowFacts[],
  targets: LinkTargets,
): Promise<FieldProblem[][]> {
  const problems = rows.map((): FieldProblem[] => []);
  const links = rows.map((facts) => linksOf(tables, facts));
  for (const list of new Set(links.flat().map((link) => link.list))) {
    const named = links.map((ofRow) => ofRow.filter((link) => link.list === list));
    const lost = await lostLinks(manager, targets.keptBy(list), named);
    lost.forEach((ofRow, index) => problems[index]?.push(...ofRow));
  }
  for (const [field, dayColumn] of Object.entries(tables.register.inForce)) {
    if (dayColumn === undefined) continue;
    const codes = rows.map((facts) => facts[field]).filter((code) => typeof code === 'string');
    const standards = await targets.standards(manager, [...new Set(codes)]);
    rows.forEach((facts, index) => {
      const key = facts[field];
      if (typeof key !== 'string') return;
      const standard = standards.get(key) ?? null;
      problems[index]?.push(...standardProblems({ field, key }, standard, String(facts[dayColumn])));
    });
  }
  return problems;
}
