import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isInterfaceType,
  Kind,
  TypeNameMetaFieldDef,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { clientKey } from '../../planning/separateKeys';
import { ALWAYS, both, conditionOf, type Condition } from './Condition';

/** A selection set as it stands somewhere in the operation, and when it counts. */
export interface SelectionPart {
  readonly selectionSet: SelectionSetNode;
  readonly condition: Condition;
}

/** What an operation selects under one response key of a type: all occurrences together. */
export interface SelectedField {
  readonly key: string;
  /** Its key in what was fetched: another where the planner's own fields have that one. */
  readonly dataKey: string;
  readonly name: string;
  /** Null where the schema has no such field, which are those of introspection. */
  readonly type: GraphQLOutputType | null;
  readonly nodes: readonly FieldNode[];
  /** What is selected below it, of all its occurrences. */
  readonly parts: readonly SelectionPart[];
  /** Alternatives of which one has to hold for the field to be answered. */
  readonly when: readonly Condition[];
}

interface Collected {
  readonly name: string;
  readonly nodes: FieldNode[];
  readonly parts: SelectionPart[];
  readonly when: Condition[];
}

/** Whether a field is answered whatever the variables say. */
export function isAlways({ when }: SelectedField): boolean {
  return when.some((condition) => condition.length === 0);
}

/**
 * The selections of one operation, by the type of the object they are applied to: fragments expanded, fields of one
 * response key merged. Source: GraphQL specification, CollectFields and MergeSelectionSets.
 */
export class Selections {
  readonly #ids = new Map<SelectionSetNode, number>();
  readonly #known = new Map<string, readonly SelectedField[]>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  ) {}

  /** The root of an operation. */
  static root({ selectionSet }: OperationDefinitionNode): readonly SelectionPart[] {
    return [{ selectionSet, condition: ALWAYS }];
  }

  /** A text that is the same for the same selections applied to the same type, however they were reached. */
  keyOf(type: string, parts: readonly SelectionPart[]): string {
    return `${type} ${parts
      .map(({ selectionSet, condition }) => {
        const id = this.#ids.get(selectionSet) ?? this.#ids.size;
        this.#ids.set(selectionSet, id);
        return `${id}${condition.map(({ variable, is }) => `${is ? '+' : '-'}${variable}`).join('')}`;
      })
      .join()}`;
  }

  /** The fields to answer for an object of a type, in the order of the response. */
  fieldsOf(type: GraphQLCompositeType, parts: readonly SelectionPart[]): readonly SelectedField[] {
    const key = this.keyOf(type.name, parts);
    const known = this.#known.get(key);
    if (known) return known;
    const collected = new Map<string, Collected>();
    for (const { selectionSet, condition } of parts) this.#collect(type, selectionSet, condition, collected);
    const fields = [...collected].map(([dataKey, { name, nodes, parts: below, when }]) => ({
      key: clientKey(dataKey),
      dataKey,
      name,
      type: this.#typeOf(type, name),
      nodes,
      parts: below,
      when,
    }));
    this.#known.set(key, fields);
    return fields;
  }

  #typeOf(type: GraphQLCompositeType, name: string): GraphQLOutputType | null {
    if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef.type;
    return isObjectType(type) || isInterfaceType(type) ? (type.getFields()[name]?.type ?? null) : null;
  }

  #collect(
    type: GraphQLCompositeType,
    { selections }: SelectionSetNode,
    outer: Condition,
    into: Map<string, Collected>,
  ): void {
    for (const selection of selections) {
      const own = conditionOf(selection.directives);
      if (!own) continue;
      const condition = both(outer, own);
      if (selection.kind === Kind.FIELD) this.#field(selection, condition, into);
      else {
        const fragment =
          selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(selection.name.value) : selection;
        if (fragment && this.#applies(fragment.typeCondition?.name.value, type)) {
          this.#collect(type, fragment.selectionSet, condition, into);
        }
      }
    }
  }

  #field(node: FieldNode, condition: Condition, into: Map<string, Collected>): void {
    const key = node.alias?.value ?? node.name.value;
    const field = into.get(key) ?? { name: node.name.value, nodes: [], parts: [], when: [] };
    into.set(key, field);
    field.nodes.push(node);
    field.when.push(condition);
    if (node.selectionSet) field.parts.push({ selectionSet: node.selectionSet, condition });
  }

  #applies(name: string | undefined, type: GraphQLCompositeType): boolean {
    if (name === undefined || name === type.name) return true;
    const condition = this.schema.getType(name);
    return (
      isAbstractType(condition) &&
      (isObjectType(type) || isInterfaceType(type)) &&
      this.schema.isSubType(condition, type)
    );
  }
}

/** The composite type behind a field's lists and non-nulls; null when it is a leaf. */
export function compositeOf(type: GraphQLOutputType): GraphQLCompositeType | null {
  const named = getNamedType(type);
  return isCompositeType(named) ? named : null;
}
