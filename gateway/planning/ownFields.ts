import type { Subgraphs } from '@apollo/federation-internals';
import { Kind, visit } from 'graphql';
import { entityKeys, requirements } from './traps/fieldSets';

/**
 * The fields that a planner adds to those the client asked for, by name: the ones of keys and of @requires. It selects
 * them without an alias, in the same objects.
 */
export interface OwnFields {
  readonly names: readonly string[];
  /** Those of them that it selects with arguments. */
  readonly withArguments: readonly string[];
}

/** Finds the fields that a planner of these subgraphs may add to an operation. */
export function ownFields(subgraphs: Subgraphs): OwnFields {
  const names = new Set(['__typename']);
  const withArguments = new Set<string>();
  const sets = [...subgraphs.values()].flatMap((each) => [...entityKeys(each), ...requirements(each)]);
  for (const { fields } of sets) {
    visit(fields, {
      [Kind.FIELD]: ({ name, arguments: given = [] }) => {
        names.add(name.value);
        if (given.length > 0) withArguments.add(name.value);
      },
    });
  }
  return { names: [...names].sort(), withArguments: [...withArguments].sort() };
}
