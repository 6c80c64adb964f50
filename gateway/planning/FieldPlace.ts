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

function canMeet(one: FieldStep | undefined, other: FieldStep | undefined): boolean {
  if (!one || !other || one.key !== other.key) return false;
  return one.parent === other.parent || !isObjectType(one.parent) || !isObjectType(other.parent);
}

/**
 * Says whether two places can be one in the same answer. Fields there must have the same arguments.
 * Source: GraphQL specification, Field Selection Merging.
 */
export function mayCoincide(one: FieldPlace, other: FieldPlace): boolean {
  const [length, otherLength] = [one.steps.length, other.steps.length];
  const isTooShort = (one.isWhole && length < otherLength) || (other.isWhole && otherLength < length);
  if (isTooShort) return false;
  for (let back = 1; back <= Math.min(length, otherLength); back += 1) {
    if (!canMeet(one.steps[length - back], other.steps[otherLength - back])) return false;
  }
  return true;
}
