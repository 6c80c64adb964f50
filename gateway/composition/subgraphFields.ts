import {
  NamedSchemaElement,
  type FieldDefinition,
  type ObjectType,
  type Subgraph,
  type Subgraphs,
} from '@apollo/federation-internals';

/** The subgraph that keeps the index and may therefore stand beside the owner of any entity. */
export const INDEX_SUBGRAPH = 'province';

/** A field as one subgraph defines it. */
export interface SubgraphField {
  readonly subgraph: Subgraph;
  readonly field: FieldDefinition<ObjectType>;
  /** Part of a key of its type in this subgraph. */
  readonly isKey: boolean;
}

/** How rules name a place. */
export function placeOf({ subgraph, field }: SubgraphField): string {
  return `${subgraph.name}: ${field.coordinate}`;
}

/** What a directive is applied by: enough of it to say where that is. */
export interface Applications {
  applications(): ReadonlySet<{ readonly parent: unknown; arguments(): Readonly<Record<string, unknown>> }>;
}

/** Where a directive is applied in a subgraph, to what its arguments satisfy. */
export function placesOf(
  subgraph: Subgraph,
  directive: Applications,
  satisfies: (given: Readonly<Record<string, unknown>>) => boolean = () => true,
): readonly string[] {
  return [...directive.applications()]
    .filter((application) => satisfies(application.arguments()))
    .map(({ parent }) => (parent instanceof NamedSchemaElement ? parent.coordinate : 'schema'))
    .map((coordinate) => `${subgraph.name}: ${coordinate}`);
}

/** The object types of a subgraph without those of federation's own protocol. */
export function objectTypesOf(subgraph: Subgraph): readonly ObjectType[] {
  return subgraph.schema.objectTypes().filter(({ name }) => !name.startsWith('_'));
}

/** Every subgraph's definition of a type that has one, by the type's name. */
export function definitionsByType(
  subgraphs: Subgraphs,
): ReadonlyMap<string, readonly [Subgraph, ObjectType][]> {
  const byName = new Map<string, [Subgraph, ObjectType][]>();
  for (const subgraph of subgraphs.values()) {
    for (const type of objectTypesOf(subgraph)) {
      byName.set(type.name, [...(byName.get(type.name) ?? []), [subgraph, type]]);
    }
  }
  return byName;
}

/** Names of the fields that a key of the type selects at its first level. */
function keyFieldNames(subgraph: Subgraph, type: ObjectType): ReadonlySet<string> {
  const keys = type.appliedDirectivesOf(subgraph.metadata().keyDirective());
  return new Set(
    keys.flatMap(
      (key) =>
        String(key.arguments().fields)
          .replace(/\{[^{}]*\}/g, ' ')
          .match(/\w+/g) ?? [],
    ),
  );
}

/** The fields of a type that a subgraph resolves itself: all but the external ones. */
export function resolvedFields(subgraph: Subgraph, type: ObjectType): readonly SubgraphField[] {
  const keys = keyFieldNames(subgraph, type);
  return type
    .fields()
    .filter((field) => !field.name.startsWith('_') && !subgraph.metadata().isFieldExternal(field))
    .map((field) => ({ subgraph, field, isKey: keys.has(field.name) }));
}

/** Says whether any of a type's definitions has a key. */
export function isEntity(definitions: readonly [Subgraph, ObjectType][]): boolean {
  return definitions.some(([subgraph, type]) => type.hasAppliedDirective(subgraph.metadata().keyDirective()));
}

/** The definitions of every entity that more than one subgraph defines. */
export function sharedEntities(subgraphs: Subgraphs): readonly (readonly [Subgraph, ObjectType][])[] {
  return [...definitionsByType(subgraphs).values()].filter((each) => each.length > 1 && isEntity(each));
}
