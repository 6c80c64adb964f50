import type { Subgraphs } from '@apollo/federation-internals';
import { Kind, parse, print, visit } from 'graphql';
import { fetchNodes } from '../fetchNodes';
import { requirements, type Requirement } from './fieldSets';
import type { PlanTrap } from './PlanTrap';

/** What a requirement asks for by name: in each case the arguments, as text. */
type Given = ReadonlyMap<string, ReadonlySet<string>>;

function givenIn({ fields }: Requirement): Given {
  const given = new Map<string, Set<string>>();
  visit(fields, {
    [Kind.FIELD]: ({ name, arguments: args = [] }) => {
      const known = given.get(name.value) ?? new Set<string>();
      given.set(name.value, known.add(args.map(print).sort().join(', ')));
    },
  });
  return given;
}

function differ(one: Given, other: Given): boolean {
  return [...one].some(([name, args]) => {
    const others = other.get(name);
    return others !== undefined && new Set([...args, ...others]).size > 1;
  });
}

/** A field whose @requires gives arguments. */
export interface UnsafeField extends Requirement {
  /** Those that require the same field with other arguments: a planner gives both what one of them requires. */
  readonly rivals: readonly Requirement[];
}

/** Finds the fields whose @requires gives arguments. */
export function unsafeFields(subgraphs: Subgraphs): readonly UnsafeField[] {
  const all = [...subgraphs.values()].flatMap(requirements).map((each) => ({ each, given: givenIn(each) }));
  return all
    .filter(({ given }) => [...given.values()].some((args) => [...args].some((text) => text !== '')))
    .map(({ each, given }) => ({
      ...each,
      rivals: all
        .filter((other) => other.each !== each && differ(given, other.given))
        .map((other) => other.each),
    }));
}

function fieldNamesOf(operation: string): ReadonlySet<string> {
  const names = new Set<string>();
  visit(parse(operation, { noLocation: true }), { [Kind.FIELD]: ({ name }) => void names.add(name.value) });
  return names;
}

/** Fields that require the same field with different arguments: one of them would be computed from the other's. */
export function requirementsAtOdds(subgraphs: Subgraphs): PlanTrap {
  const unsafe = unsafeFields(subgraphs).filter(({ rivals }) => rivals.length > 0);
  if (unsafe.length === 0) return () => null;
  return ({ plan }) => {
    const fetched = fetchNodes(plan)
      .filter(({ requires }) => requires)
      .map(({ serviceName, operation }) => ({ serviceName, names: fieldNamesOf(operation) }));
    const isFetched = ({ subgraph, name }: Requirement): boolean =>
      fetched.some(({ serviceName, names }) => serviceName === subgraph && names.has(name));
    for (const field of unsafe.filter(isFetched)) {
      const rival = field.rivals.find(isFetched);
      if (rival)
        return `${field.coordinate} and ${rival.coordinate} require the same with different arguments.`;
    }
    return null;
  };
}
