import { Kind, type DirectiveNode } from 'graphql';

/** A variable of `@skip` or `@include`, and the value it has to have. */
export interface VariableTest {
  readonly variable: string;
  readonly is: boolean;
}

/** Holds when all its tests do; without any it always holds. */
export type Condition = readonly VariableTest[];

/** Holds for every request. */
export const ALWAYS: Condition = [];

/** The condition that the directives of a selection set; null when it can never hold. */
export function conditionOf(directives: readonly DirectiveNode[] = []): Condition | null {
  const tests: VariableTest[] = [];
  for (const { name, arguments: given } of directives) {
    if (name.value !== 'skip' && name.value !== 'include') continue;
    const is = name.value === 'include';
    const value = given?.find((each) => each.name.value === 'if')?.value;
    if (value?.kind === Kind.VARIABLE) tests.push({ variable: value.name.value, is });
    else if (value?.kind === Kind.BOOLEAN && value.value !== is) return null;
  }
  return tests;
}

/** Holds when both do. */
export function both(one: Condition, other: Condition): Condition {
  const added = other.filter(
    ({ variable, is }) => !one.some((each) => each.variable === variable && each.is === is),
  );
  return added.length === 0 ? one : [...one, ...added];
}

/** Whether a condition holds for the coerced variables of a request. */
export function holds(condition: Condition, variables: Readonly<Record<string, unknown>>): boolean {
  return condition.every(({ variable, is }) => variables[variable] === is);
}
