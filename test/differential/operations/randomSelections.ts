import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { nameOf, type Draft } from './Draft';
import { randomArguments } from './randomArguments';
import { randomDirectives } from './randomDirectives';
import { randomFragment } from './randomFragment';

type Field = GraphQLField<unknown, unknown>;

const TYPENAME = 0.15;
const ALIASED = 0.1;
const SHADOWING = 0.04;
const REPEATED = 0.3;
const MOST_FIELDS = 5;
/** Names that plain objects have too. */
const AWKWARD = [
  'constructor',
  'toString',
  'hasOwnProperty',
  'then',
  'length',
  '_entities',
  'data',
  'errors',
];

const isLeaf = (field: Field): boolean => !isCompositeType(getNamedType(field.type));

function fieldsOf(type: GraphQLCompositeType): readonly Field[] {
  return isUnionType(type) ? [] : Object.values(type.getFields());
}

/** Whether objects of two types may answer under this name with values that cannot be told apart by one shape. */
function isAmbiguous(draft: Draft, parent: GraphQLCompositeType, field: Field): boolean {
  if (!isObjectType(parent)) return false;
  const { schema } = draft;
  return parent
    .getInterfaces()
    .filter((each) => !each.getFields()[field.name])
    .flatMap((each) => schema.getPossibleTypes(each))
    .some((other: GraphQLObjectType) => {
      const same = other.getFields()[field.name];
      return same !== undefined && String(same.type) !== String(field.type);
    });
}

/** The name a field answers under; null for its own. One of its neighbours' names, if it is to stand in its light. */
function randomAlias(draft: Draft, parent: GraphQLCompositeType, field: Field): string | null {
  const { dice } = draft;
  if (isLeaf(field) && dice.chance(SHADOWING)) {
    const neighbours = fieldsOf(parent)
      .filter(isLeaf)
      .map(({ name }) => name);
    return dice.pick([...neighbours, ...AWKWARD]);
  }
  return dice.chance(ALIASED) || isAmbiguous(draft, parent, field) ? draft.freshAlias() : null;
}

function randomField(draft: Draft, parent: GraphQLCompositeType, field: Field, levels: number): FieldNode {
  const { dice, calls } = draft;
  const coordinate = `${parent.name}.${field.name}`;
  const known = calls.get(coordinate) ?? [];
  let call = known.length > 0 && dice.chance(REPEATED) ? dice.pick(known) : null;
  if (!call) {
    const args = randomArguments(draft, parent.name, field);
    const alias = randomAlias(draft, parent, field);
    call = {
      args,
      alias: alias ?? (draft.takesOwnName(field.name, args) ? null : draft.freshAlias()),
    };
    calls.set(coordinate, [...known, call]);
  }
  draft.selectionsLeft -= 1;
  const type = getNamedType(field.type);
  return {
    kind: Kind.FIELD,
    name: nameOf(field.name),
    ...(call.alias !== null && { alias: nameOf(call.alias) }),
    arguments: call.args,
    directives: randomDirectives(draft),
    ...(isCompositeType(type) && { selectionSet: randomSelections(draft, type, levels - 1) }),
  };
}

function typenameField(draft: Draft): FieldNode {
  const { dice } = draft;
  draft.selectionsLeft -= 1;
  return {
    kind: Kind.FIELD,
    name: nameOf('__typename'),
    ...(dice.chance(ALIASED) && { alias: nameOf(draft.freshAlias()) }),
    directives: randomDirectives(draft),
  };
}

/** Fields with selections of their own are few in most types, and what federation is about. */
function pickFields({ dice }: Draft, type: GraphQLCompositeType, mayNest: boolean): readonly Field[] {
  const leaves = fieldsOf(type).filter(isLeaf);
  const branches = mayNest ? fieldsOf(type).filter((field) => !isLeaf(field)) : [];
  const most = 1 + dice.below(MOST_FIELDS);
  const some = dice.pickSome(branches, dice.below(most + 1));
  return dice.pickSome([...some, ...dice.pickSome(leaves, most - some.length)], most);
}

/**
 * Selections on a type: some of its fields, `__typename`, fragments. At the last level, and when the operation is
 * large enough, only fields without any of their own.
 */
export function randomSelections(draft: Draft, type: GraphQLCompositeType, levels: number): SelectionSetNode {
  const { dice } = draft;
  const mayNest = levels > 1 && draft.selectionsLeft > 0;
  const selections: SelectionNode[] = pickFields(draft, type, mayNest).map((field) =>
    randomField(draft, type, field, levels),
  );
  if (dice.chance(TYPENAME)) selections.splice(dice.below(selections.length + 1), 0, typenameField(draft));
  const fragments = isAbstractType(type) ? dice.below(3) : Number(dice.chance(0.15));
  for (let made = 0; mayNest && made < fragments; made += 1) {
    const fragment = randomFragment(draft, type, (inner) => randomSelections(draft, inner, levels));
    selections.splice(dice.below(selections.length + 1), 0, fragment);
  }
  if (selections.length === 0) selections.push(typenameField(draft));
  // An interface alone says nothing of the objects behind it.
  if (isInterfaceType(type) && dice.chance(TYPENAME)) selections.push(typenameField(draft));
  return { kind: Kind.SELECTION_SET, selections };
}
