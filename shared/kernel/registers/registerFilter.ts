import { Field, InputType, type ClassType } from 'type-graphql';
import { badField } from '../../errors';
import type { PlainDate } from '../catalogue/StandardFacts';
import { DateScalar } from '../graph/scalars';
import { anyOf, condition, isOneOf, type Condition } from '../listing/Condition';
import { KnownAtField } from '../listing/KnownAtField';
import { checkRegion, withinRegion } from '../listing/withinRegion';
import type { ListScope, Register } from './defineRegister';
import type { FactColumn } from './factColumns';
import { formProblems, normalForm } from './factForms';
import type { RegisterTables } from './RegisterTables';

/** A filter as its caller gives it: by column or state, the values of which a row must have one, a day on which it must hold, and a moment. */
export interface RegisterFilter {
  readonly asOf?: PlainDate | null;
  readonly knownAt?: string | null;
  readonly [name: string]: readonly unknown[] | string | null | undefined;
}

const filtered = ({ columns, register }: RegisterTables): FactColumn[] =>
  columns.filter(({ name }) => register.filters.includes(name));

/** Makes the input that filters the lists of a register; null when nothing filters them. */
export function registerFilterOf(tables: RegisterTables, typeName: string): ClassType<RegisterFilter> | null {
  const columns = filtered(tables);
  const { validity } = tables.register;
  const states = Object.entries(tables.register.states);
  const { keepsVersions = false } = tables.owner;
  if (columns.length + states.length === 0 && validity === null && !keepsVersions) return null;

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
  if (validity)
    Field(() => DateScalar, {
      nullable: true,
      description: 'What there was on this day: begun by then, and not ended 时点.',
    })(Filter.prototype, 'asOf');
  return Filter as ClassType<RegisterFilter>;
}

/** Lets a filter ask for what was known at a moment, where rows are kept as they were. */
export function addKnownAt(Filter: ClassType): void {
  KnownAtField('Rows as they were known then, by the change log')(Filter.prototype as object, 'knownAt');
}

/** @throws BAD_USER_INPUT */
function withinRegions(column: string, codes: readonly string[]): Condition {
  for (const code of codes) checkRegion(`filter.${column}`, code);
  return anyOf(codes.map((code) => withinRegion(`s.${column}`, code)));
}

/** The conditions a filter sets on the table `s`. @throws BAD_USER_INPUT */
export function registerConditions(
  tables: RegisterTables,
  filter: RegisterFilter,
  scope: ListScope,
): Condition[] {
  return [
    ...columnConditions(tables, filter),
    ...stateConditions(tables.register, filter, scope),
    ...validityConditions(tables.register, filter),
  ];
}

/** The values that a filter gives for a column or state; null where it gives none. */
function valuesIn(filter: RegisterFilter, name: string): readonly unknown[] | null {
  const values = filter[name];
  return Array.isArray(values) ? (values as readonly unknown[]) : null;
}

function validityConditions({ validity }: Register, { asOf }: RegisterFilter): Condition[] {
  if (!validity || asOf == null) return [];
  return [condition(`s.${validity.from} <= ?`, asOf), ...notEndedBy({ validity }, asOf)];
}

/** What rows of the table `s` meet that have not ended before a day; nothing where rows of the register do not end. */
export function notEndedBy({ validity }: Pick<Register, 'validity'>, day: PlainDate): Condition[] {
  const { through, until } = validity ?? {};
  return [
    ...(through === undefined ? [] : [condition(`(s.${through} IS NULL OR s.${through} >= ?)`, day)]),
    ...(until === undefined ? [] : [condition(`(s.${until} IS NULL OR s.${until} > ?)`, day)]),
  ];
}

function stateConditions(
  { states }: Register,
  filter: RegisterFilter,
  { today, knownAt }: ListScope,
): Condition[] {
  return Object.entries(states).flatMap(([name, state]) => {
    const values = valuesIn(filter, name);
    if (values === null) return [];
    const met = state.on(today, knownAt);
    return [anyOf(values.flatMap((value) => met[String(value)] ?? []))];
  });
}

function columnConditions(tables: RegisterTables, filter: RegisterFilter): Condition[] {
  return filtered(tables).flatMap(({ name }) => {
    const values = valuesIn(filter, name);
    if (values === null) return [];
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
