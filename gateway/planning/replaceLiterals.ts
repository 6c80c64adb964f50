import {
  getNullableType,
  isInputObjectType,
  isListType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type ValueNode,
} from 'graphql';
import type { FieldPlace, FieldStep } from './FieldPlace';
import { literalValue } from './literalValue';

/** A literal that a variable can take the place of. */
export interface Literal {
  readonly node: ValueNode;
  /** As JSON has it. */
  readonly value: unknown;
  /** What a variable in this place has to be. */
  readonly type: GraphQLInputType;
  /** The field that has it as an argument. */
  readonly field: FieldPlace;
  /** The argument, and the way into its value. */
  readonly way: string;
}

type Replace = (literal: Omit<Literal, 'field'>) => ValueNode;

/** Replaces a literal, or its parts if it has variables in it already or something that must stay. */
function replaceIn(node: ValueNode, type: GraphQLInputType, way: string, replace: Replace): ValueNode {
  if (node.kind === Kind.VARIABLE || node.kind === Kind.NULL) return node;
  const value = literalValue(node, type);
  if (value !== undefined) return replace({ node, value, type, way });
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const { ofType } = nullable;
    if (node.kind !== Kind.LIST) return replaceIn(node, ofType, way, replace);
    const values = node.values.map((each, index) => replaceIn(each, ofType, `${way}.${index}`, replace));
    return { ...node, values };
  }
  if (!isInputObjectType(nullable) || node.kind !== Kind.OBJECT) return node;
  const inputFields = nullable.getFields();
  const fields = node.fields.map((field) => {
    const name = field.name.value;
    const inner = inputFields[name];
    return inner ? { ...field, value: replaceIn(field.value, inner.type, `${way}.${name}`, replace) } : field;
  });
  return { ...node, fields };
}

/** Replaces the literals among the arguments of fields, in the order of the document; those of directives stay. */
export function replaceLiterals(
  document: DocumentNode,
  schema: GraphQLSchema,
  replace: (literal: Literal) => ValueNode,
): DocumentNode {
  const types = new TypeInfo(schema);
  const steps: FieldStep[] = [];
  let isWhole = true;
  return visit(
    document,
    visitWithTypeInfo(types, {
      [Kind.VARIABLE_DEFINITION]: () => false,
      [Kind.DIRECTIVE]: () => false,
      [Kind.OPERATION_DEFINITION]: () => {
        isWhole = true;
      },
      [Kind.FRAGMENT_DEFINITION]: () => {
        isWhole = false;
      },
      [Kind.FIELD]: {
        enter: ({ alias, name }) => {
          steps.push({ parent: types.getParentType(), key: (alias ?? name).value });
        },
        leave: () => {
          steps.pop();
        },
      },
      [Kind.ARGUMENT]: (node) => {
        const type = types.getArgument()?.type;
        if (!type) return false;
        const field = { steps: [...steps], isWhole };
        const value = replaceIn(node.value, type, node.name.value, (part) => replace({ ...part, field }));
        return { ...node, value };
      },
    }),
  );
}
