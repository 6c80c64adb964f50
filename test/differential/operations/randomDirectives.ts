import {
  GraphQLBoolean,
  GraphQLNonNull,
  Kind,
  type BooleanValueNode,
  type DirectiveNode,
  type ValueNode,
} from 'graphql';
import { LEFT_OUT, nameOf, type Draft } from './Draft';

const MANY = 0.1;
const BOTH = 0.1;
const VARIABLES = 0.6;
const SHARED = 0.5;
const DEFAULTS = 0.2;
/** More often than not what has a condition is there: the rest of the operation would say little otherwise. */
const PRESENT = 0.7;

const booleanType = new GraphQLNonNull(GraphQLBoolean);

function literal(value: boolean): BooleanValueNode {
  return { kind: Kind.BOOLEAN, value };
}

function condition(draft: Draft, value: boolean): ValueNode {
  const { dice } = draft;
  if (!dice.chance(VARIABLES)) return literal(value);
  const conditions = draft.variableDefinitions.filter(
    ({ type }) =>
      type.kind === Kind.NON_NULL_TYPE &&
      type.type.kind === Kind.NAMED_TYPE &&
      type.type.name.value === 'Boolean',
  );
  if (conditions.length > 0 && dice.chance(SHARED)) return dice.pick(conditions).variable;
  if (dice.chance(DEFAULTS)) return draft.declare(booleanType, LEFT_OUT, literal(value));
  return draft.declare(booleanType, value);
}

function directive(draft: Draft, name: 'skip' | 'include'): DirectiveNode {
  const isPresent = draft.dice.chance(PRESENT);
  const value = condition(draft, name === 'include' ? isPresent : !isPresent);
  return {
    kind: Kind.DIRECTIVE,
    name: nameOf(name),
    arguments: [{ kind: Kind.ARGUMENT, name: nameOf('if'), value }],
  };
}

/** Now and then `@skip` or `@include`, or both, with literals or variables, of which several may be the same. */
export function randomDirectives(draft: Draft): DirectiveNode[] {
  const { dice } = draft;
  if (!dice.chance(MANY)) return [];
  if (dice.chance(BOTH)) return [directive(draft, 'skip'), directive(draft, 'include')];
  return [directive(draft, dice.chance(0.5) ? 'skip' : 'include')];
}
