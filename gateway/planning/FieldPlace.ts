import { isObjectType, type GraphQLCompositeType } from 'graphql';

/** A step into an answer: a field of a type, under the key it has in the answer. */
export interface FieldStep {
  readonly parent: GraphQLCompositeType | null | undefined;
  readonly key: string;
}

/** Where in an answer a field is. */
export interface FieldPlace {
  readonly steps: readonly FieldStep[];
  /** Says whether the steps begin at the root; those of a fragment begin wherever it is spread. */
  readonly isWhole: boolean;
}

function canMeet(one: FieldStep, other: FieldStep): boolean {
  const { parent } = one;
  return (
    one.key === other.key && (parent === other.parent || !isObjectType(parent) || !isObjectType(other.parent))
  );
}

/**
 * Says whether two places can be one in the same answer. Fields there must have the same arguments.
 * Source: GraphQL specification, Field Selection Merging.
 */
export function mayCoincide(one: FieldPlace, other: FieldPlace): boolean {
  if (one.isWhole && other.isWhole && one.steps.length !== other.steps.length) return false;
  if (!one.isWhole && other.isWhole) return mayCoincide(other, one);
  if (one.isWhole && one.steps.length < other.steps.length) return false;
  const shared = Math.min(one.steps.length, other.steps.length);
  const [ends, otherEnds] = [one.steps.slice(-shared), other.steps.slice(-shared)];
  return ends.every((step, index) => canMeet(step, otherEnds[index] ?? step));
}
