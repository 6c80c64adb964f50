import {
  getNamedType,
  isCompositeType,
  isUnionType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type ArgumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import type { FieldPlace, FieldStep } from './FieldPlace';
import { replaceInValue, type ValueLiteral } from './replaceInValue';

/** A literal among the arguments of a field. */
export interface Literal extends ValueLiteral {
  readonly field: FieldPlace;
}

type Parent = GraphQLCompositeType | null;

function compositeOf(type: GraphQLNamedType | null | undefined): Parent {
  return isCompositeType(type) ? type : null;
}

function fieldOf(parent: Parent, name: string): GraphQLField<unknown, unknown> | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return !parent || isUnionType(parent) ? undefined : parent.getFields()[name];
}

/** A walk through the fields of one definition. */
class Walk {
  readonly #schema: GraphQLSchema;
  readonly #replace: (literal: Literal) => ValueNode;
  readonly #isWhole: boolean;
  readonly #steps: FieldStep[] = [];

  constructor(schema: GraphQLSchema, replace: (literal: Literal) => ValueNode, isWhole: boolean) {
    this.#schema = schema;
    this.#replace = replace;
    this.#isWhole = isWhole;
  }

  through(set: SelectionSetNode, parent: Parent): SelectionSetNode {
    return { ...set, selections: set.selections.map((each) => this.#selection(each, parent)) };
  }

  #selection(node: SelectionNode, parent: Parent): SelectionNode {
    if (node.kind === Kind.FRAGMENT_SPREAD) return node;
    if (node.kind === Kind.FIELD) return this.#field(node, parent);
    const { typeCondition, selectionSet } = node;
    const type = typeCondition ? compositeOf(this.#schema.getType(typeCondition.name.value)) : parent;
    return { ...node, selectionSet: this.through(selectionSet, type) };
  }

  #field(node: FieldNode, parent: Parent): FieldNode {
    const { name, alias, selectionSet } = node;
    const definition = fieldOf(parent, name.value);
    if (!definition) return node;
    this.#steps.push({ parent, key: (alias ?? name).value });
    const args = node.arguments?.length ? this.#arguments(node.arguments, definition) : node.arguments;
    const inner = selectionSet && this.through(selectionSet, compositeOf(getNamedType(definition.type)));
    this.#steps.pop();
    return { ...node, arguments: args, selectionSet: inner };
  }

  #arguments(
    nodes: readonly ArgumentNode[],
    { args }: GraphQLField<unknown, unknown>,
  ): readonly ArgumentNode[] {
    const field: FieldPlace = { steps: [...this.#steps], isWhole: this.#isWhole };
    return nodes.map((node) => {
      const way = node.name.value;
      const type = args.find(({ name }) => name === way)?.type;
      if (!type) return node;
      const value = replaceInValue(node.value, type, way, (part) => this.#replace({ ...part, field }));
      return { ...node, value };
    });
  }
}

/** Replaces the literals among the arguments of fields, in the order of their text; those of directives stay. */
export function replaceLiterals<Definition extends OperationDefinitionNode | FragmentDefinitionNode>(
  definition: Definition,
  schema: GraphQLSchema,
  replace: (literal: Literal) => ValueNode,
): Definition {
  const isWhole = definition.kind === Kind.OPERATION_DEFINITION;
  const root = isWhole
    ? schema.getRootType(definition.operation)
    : schema.getType(definition.typeCondition.name.value);
  const walk = new Walk(schema, replace, isWhole);
  return { ...definition, selectionSet: walk.through(definition.selectionSet, compositeOf(root)) };
}
