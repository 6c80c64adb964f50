import { Field, InputType, type ClassType } from 'type-graphql';
import { badField } from '../../errors';
import type { PlainDate } from '../catalogue/StandardFacts';
import { anyOf, isOneOf, type Condition } from '../listing/Condition';
import { checkRegion, withinRegion } from '../listing/withinRegion';
import type { Register } from './defineRegister';
import type { FactColumn } from './factColumns';
import { formProblems, normalForm } from './factForms';
import type { RegisterTables } from './RegisterTables';

/** A filter as its caller gives it: by column, the values of which a row must have one. */
export type RegisterFilter = Readonly<Record<string, readonly unknown[] | null | undefined>>;

const filtered = ({ columns, register }: RegisterTables): FactColumn[] =>
  columns.filter(({ name }) => register.filters.includes(name));

/** Makes the input that filters the lists of a register; null when nothing filters them. */
export function registerFilterOf(tables: RegisterTables, typeName: string): ClassType<RegisterFilter> | null {
  const columns = filtered(tables);
  const states = Object.entries(tables.register.states);
  if (columns.length + states.length === 0) return null;

  @InputType(`${typeName}Filter`, {
    description: 'Which rows a list holds; every condition given must be met 筛选条件.',
  })
  class Filter {}

  for (const { name, type, description } of columns) {
    const form = tables.register.forms[name];
    const meant = form === 'REGION' ? 'With all within each region.' : description;
    Field(() => [type() as StringConstructor], {
      nullable: true,
      ...(meant === undefined ? {} : { description: meant }),
    })(Filter.prototype, name);
  }
  for (const [name, { Enum, description }] of states)
    Field(() => [Enum], { nullable: true, description })(Filter.prototype, name);
  return Filter as ClassType<RegisterFilter>;
}

/** @throws BAD_USER_INPUT */
function withinRegions(column: string, codes: readonly string[]): Condition {
  for (const code of codes) checkRegion(`filter.${column}`, code);
  return anyOf(codes.map((code) => withinRegion(`s.${column}`, code)));
}

/** The conditions a filter sets on the table `s`, on a day. @throws BAD_USER_INPUT */
export function registerConditions(
  tables: RegisterTables,
  filter: RegisterFilter,
  today: PlainDate,
): Condition[] {
  return [...columnConditions(tables, filter), ...stateConditions(tables.register, filter, today)];
}

function stateConditions({ states }: Register, filter: RegisterFilter, today: PlainDate): Condition[] {
  return Object.entries(states).flatMap(([name, state]) => {
    const values = filter[name];
    if (values === null || values === undefined) return [];
    const met = state.on(today);
    return [anyOf(values.flatMap((value) => met[String(value)] ?? []))];
  });
}

function columnConditions(tables: RegisterTables, filter: RegisterFilter): Condition[] {
  return filtered(tables).flatMap(({ name }) => {
    const values = filter[name];
    if (values === null || values === undefined) return [];
    const form = tables.register.forms[name];
    if (form === 'REGION') return [withinRegions(name, values.map(String))];
    const problems =
      form === undefined
        ? []
        : values.flatMap((value) => formProblems(`filter.${name}`, String(value), form));
    const [problem] = problems;
    if (problem) throw badField(problem.field, problem.value, problem.problem);
    return [
      isOneOf(
        `s.${name}`,
        form === undefined ? values : values.map((value) => normalForm(form, String(value))),
      ),
    ];
  });
}
