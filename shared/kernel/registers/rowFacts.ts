import { badInput, fieldProblem, type FieldProblem } from '../../errors';
import { longest, textProblem } from '../catalogue/standardTextRules';
import type { CheckScope, Register, RowFacts } from './defineRegister';
import type { FactColumn } from './factColumns';
import { normalForm } from './factForms';
import { columnProblems } from './factProblems';
import type { ListTable, NamedList, RegisterTables } from './RegisterTables';

type Values = Readonly<Record<string, unknown>>;

function normalFacts(columns: readonly FactColumn[], told: Values, forms: Register['forms']): Values {
  const facts = columns.map(({ name }) => {
    const value = told[name] ?? null;
    return [name, typeof value === 'string' ? normalForm(forms[name], value.trim()) : value] as const;
  });
  return Object.fromEntries(facts);
}

function itemsOf({ list, columns, namesStandards }: ListTable, told: unknown): readonly unknown[] {
  const items = (told ?? []) as readonly unknown[];
  if (namesStandards) return items.map((code) => normalForm('STANDARD_NUMBER', String(code)));
  return items.map((item) => normalFacts(columns, item as Values, list.forms ?? {}));
}

/**
 * The facts that a write or a seed row tells, in their normal forms, with those that the register finds in them; what it
 * leaves out is null, or no item.
 */
export function factsOfRow({ register, toldColumns, lists }: RegisterTables, told: Values): RowFacts {
  const facts = {
    key: told.key,
    source: told.source ?? null,
    provenance: told.provenance ?? 'SOURCED',
    ...normalFacts(toldColumns, told, register.forms),
    ...Object.fromEntries(lists.map((each) => [each.name, itemsOf(each, told[each.name])])),
  } as unknown as RowFacts;
  return { ...facts, ...register.found.by(facts) };
}

const ROW_KEY = /^[a-z0-9][a-z0-9-]*$/;
const LONGEST_KEY = 80;
/** The change log keeps ids of at most so many characters. */
const LONGEST_ID = 120;

function listProblems(
  { name, list, columns, namesStandards }: NamedList,
  items: readonly unknown[],
): FieldProblem[] {
  if (items.length > list.most)
    return [fieldProblem(name, items.length, `has more than ${String(list.most)} items`)];
  const forms = namesStandards ? ({ code: 'STANDARD_NUMBER' } as const) : (list.forms ?? {});
  return items.flatMap((item, index) => {
    const path = `${name}[${String(index)}]`;
    if (!namesStandards) return columnProblems(columns, item as Values, forms, `${path}.`);
    if (items.indexOf(item) !== index) return [fieldProblem(path, item, 'stands in the list twice')];
    return columnProblems(columns, { code: item }, forms).map((problem) => ({ ...problem, field: path }));
  });
}

function spellingProblems({ idOf }: RegisterTables, key: string): FieldProblem[] {
  const longestKey = Math.min(LONGEST_KEY, LONGEST_ID - idOf('').length);
  if (ROW_KEY.test(key) && key.length <= longestKey) return [];
  const rule = `must be small letters, digits and hyphens, at most ${String(longestKey)}`;
  return [fieldProblem('key', key, rule)];
}

/** What is wrong with a key that its row's facts should have given. */
function namingProblems({ keyFrom }: Register, facts: RowFacts): FieldProblem[] {
  const key = keyFrom?.keyOf(facts) ?? facts.key;
  return key === facts.key
    ? []
    : [fieldProblem('key', facts.key, `must be ${key}, as the row's facts name it`)];
}

/** All that is wrong with the facts of one row; empty when nothing is. The register's own check sees sound columns only. */
export function problemsOfRow(
  tables: RegisterTables,
  facts: RowFacts,
  scope: CheckScope,
): readonly FieldProblem[] {
  const { register, columns, lists } = tables;
  const problems = [
    ...spellingProblems(tables, facts.key),
    ...textProblem('source', facts.source, longest.note),
    ...columnProblems(columns, facts, register.forms),
    ...lists.flatMap((each) => listProblems(each, facts[each.name] as readonly unknown[])),
  ];
  return problems.length > 0
    ? problems
    : [...namingProblems(register, facts), ...register.check(facts, scope)];
}

/** @throws BAD_USER_INPUT naming every bad field */
export function checkRow(tables: RegisterTables, facts: RowFacts, scope: CheckScope): void {
  const problems = problemsOfRow(tables, facts, scope);
  if (problems.length > 0) throw badInput(...problems);
}
