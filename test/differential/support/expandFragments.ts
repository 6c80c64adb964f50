import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isUnionType,
  Kind,
  parse,
  print,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  visit,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** Asks for nothing, where a selection set has nothing left to ask for. */
const NOTHING: SelectionNode = {
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: '__typename' },
  directives: [
    {
      kind: Kind.DIRECTIVE,
      name: { kind: Kind.NAME, value: 'skip' },
      arguments: [
        {
          kind: Kind.ARGUMENT,
          name: { kind: Kind.NAME, value: 'if' },
          value: { kind: Kind.BOOLEAN, value: true },
        },
      ],
    },
  ],
};

class Expanding {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  ) {}

  selections({ selections }: SelectionSetNode, type: GraphQLCompositeType): SelectionSetNode {
    const expanded = selections.flatMap((each) => this.#selection(each, type));
    return { kind: Kind.SELECTION_SET, selections: expanded.length > 0 ? expanded : [NOTHING] };
  }

  #selection(selection: SelectionNode, type: GraphQLCompositeType): SelectionNode[] {
    if (selection.kind === Kind.FIELD) {
      const inner = this.#typeOf(selection.name.value, type);
      if (!selection.selectionSet || !inner) return [selection];
      return [{ ...selection, selectionSet: this.selections(selection.selectionSet, inner) }];
    }
    const { typeCondition, selectionSet } =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragment(selection.name.value);
    const condition = typeCondition ? this.schema.getType(typeCondition.name.value) : type;
    const on = isCompositeType(condition) ? this.#narrowed(type, condition) : null;
    if (!on) return [];
    return [
      {
        kind: Kind.INLINE_FRAGMENT,
        directives: selection.directives ?? [],
        typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: on.name } },
        selectionSet: this.selections(selectionSet, on),
      },
    ];
  }

  /** The type of what is both: once it is known which object it is, no fragment knows better. Null where nothing is. */
  #narrowed(type: GraphQLCompositeType, condition: GraphQLCompositeType): GraphQLCompositeType | null {
    if (!isObjectType(type)) return condition;
    if (type === condition) return type;
    return isAbstractType(condition) && this.schema.isSubType(condition, type) ? type : null;
  }

  #typeOf(field: string, type: GraphQLCompositeType): GraphQLCompositeType | null {
    const meta = [SchemaMetaFieldDef, TypeMetaFieldDef].find(({ name }) => name === field);
    const found = meta ?? (isUnionType(type) ? undefined : type.getFields()[field]);
    const named = found && getNamedType(found.type);
    return isCompositeType(named) ? named : null;
  }

  #fragment(name: string): FragmentDefinitionNode {
    const fragment = this.fragments.get(name);
    if (!fragment) throw new Error(`no fragment ${name}`);
    return fragment;
  }
}

/**
 * The same query with fragments in place, and none on an interface where the object is known. @apollo/gateway needs that:
 * in `ecology { ... on Sector { ... on EcologySector { name } } }` it has not fetched `__typename`, finds that the inner
 * fragment does not apply, and answers without `name` and without an error.
 */
export function expandFragments(schema: GraphQLSchema, query: string): string {
  const { definitions } = parse(query, { noLocation: true });
  const fragments = definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  const expanding = new Expanding(schema, new Map(fragments.map((each) => [each.name.value, each])));
  const root = schema.getQueryType();
  if (!root) throw new Error('a schema without queries');
  return print({
    kind: Kind.DOCUMENT,
    definitions: definitions.flatMap((each) => {
      if (each.kind !== Kind.OPERATION_DEFINITION) return [];
      const selectionSet = expanding.selections(each.selectionSet, root);
      const used = variablesIn(selectionSet);
      const variableDefinitions = each.variableDefinitions?.filter(({ variable }) =>
        used.has(variable.name.value),
      );
      return [{ ...each, selectionSet, ...(variableDefinitions && { variableDefinitions }) }];
    }),
  });
}

/** What is left of fragments that apply to nothing may use fewer variables than were declared. */
function variablesIn(selectionSet: SelectionSetNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(selectionSet, { Variable: ({ name }) => void names.add(name.value) });
  return names;
}
