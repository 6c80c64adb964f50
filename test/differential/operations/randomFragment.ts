import {
  doTypesOverlap,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  typeFromAST,
  type FragmentSpreadNode,
  type GraphQLCompositeType,
  type InlineFragmentNode,
  type SelectionSetNode,
} from 'graphql';
import { nameOf, type Draft } from './Draft';
import { randomDirectives } from './randomDirectives';

const NAMED = 0.35;
const KNOWN = 0.5;
const UNCONDITIONAL = 0.15;

/** The types a fragment may be on within a type: itself, what it may be, and what else that may be. */
function conditionsWithin({ schema }: Draft, type: GraphQLCompositeType): GraphQLCompositeType[] {
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
  const interfaces = possible.flatMap((each) => (isObjectType(each) ? each.getInterfaces() : []));
  return [...new Set([type, ...possible, ...interfaces])];
}

function spread(draft: Draft, name: string): FragmentSpreadNode {
  return { kind: Kind.FRAGMENT_SPREAD, name: nameOf(name), directives: randomDirectives(draft) };
}

function knownFragment(draft: Draft, type: GraphQLCompositeType): FragmentSpreadNode | null {
  const { schema, dice, fragments } = draft;
  const fitting = fragments.filter(({ typeCondition }) => {
    const on = typeFromAST(schema, typeCondition);
    return isCompositeType(on) && doTypesOverlap(schema, on, type);
  });
  return fitting.length > 0 && dice.chance(KNOWN) ? spread(draft, dice.pick(fitting).name.value) : null;
}

/** A fragment within a type: inline or named, on the type itself, on one it may be, or on another that overlaps with it. */
export function randomFragment(
  draft: Draft,
  type: GraphQLCompositeType,
  select: (on: GraphQLCompositeType) => SelectionSetNode,
): InlineFragmentNode | FragmentSpreadNode {
  const { dice } = draft;
  const on = dice.pick(conditionsWithin(draft, type));
  draft.selectionsLeft -= 1;
  if (dice.chance(NAMED)) {
    const known = knownFragment(draft, type);
    if (known) return known;
    const selectionSet = select(on);
    const name = `F${draft.fragments.length}`;
    draft.fragments.push({
      kind: Kind.FRAGMENT_DEFINITION,
      name: nameOf(name),
      typeCondition: { kind: Kind.NAMED_TYPE, name: nameOf(on.name) },
      selectionSet,
    });
    return spread(draft, name);
  }
  const isConditional = on !== type || !dice.chance(UNCONDITIONAL);
  return {
    kind: Kind.INLINE_FRAGMENT,
    ...(isConditional && { typeCondition: { kind: Kind.NAMED_TYPE, name: nameOf(on.name) } }),
    directives: randomDirectives(draft),
    selectionSet: select(on),
  };
}
